<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name>ui.about.about_dialog</name>
  <message>
   <source>Bidbook is under the MIT licence. It carries {parts}. The LGPL libraries are files of their own and may be replaced by yours.</source>
   <translation>رخصة Bidbook هي MIT. ويحمل معه {parts}. مكتبات LGPL ملفات مستقلة ويمكنك استبدالها بمكتباتك.</translation>
  </message>
  <message>
   <source>About Bidbook</source>
   <translation>حول Bidbook</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Not affiliated with Upwork. It never logs in, and it makes no network connection.</source>
   <translation>غير تابع لشركة Upwork. لا يسجّل الدخول أبدًا، ولا يفتح أي اتصال بالشبكة.</translation>
  </message>
  <message>
   <source>Runs on</source>
   <translation>يعمل على</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>الرخص</translation>
  </message>
  <message>
   <source>Bidbook {version}</source>
   <translation>Bidbook {version}</translation>
  </message>
 </context>
 <context>
  <name>ui.about.report_dialog</name>
  <message>
   <source>Report a problem</source>
   <translation>الإبلاغ عن مشكلة</translation>
  </message>
  <message>
   <source>What did you do, what came, what did you expect?</source>
   <translation>ماذا فعلت، وماذا حدث، وماذا توقعت؟</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>ما حدث</translation>
  </message>
  <message>
   <source>The report as it would be copied</source>
   <translation>التقرير كما سيُنسخ</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>حفظ…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>نُسخ</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>حفظ التقرير</translation>
  </message>
  <message>
   <source>What goes along</source>
   <translation>ما يُرفق</translation>
  </message>
  <message>
   <source>Counts, versions and places in the program. No titles, names, amounts or folders. Nothing is sent: copy it to whoever gave you Bidbook.</source>
   <translation>أعداد وإصدارات ومواضع في البرنامج. لا عناوين ولا أسماء ولا مبالغ ولا مجلدات. لا يُرسل شيء: انسخه إلى من أعطاك Bidbook.</translation>
  </message>
  <message>
   <source>Could not be saved there</source>
   <translation>تعذّر الحفظ هناك</translation>
  </message>
 </context>
 <context>
  <name>ui.actions.window_actions</name>
  <message>
   <source>Theme</source>
   <translation>السمة</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>حجم النص</translation>
  </message>
  <message>
   <source>Recent ledgers</source>
   <translation>الدفاتر الأخيرة</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>الصفحة</translation>
  </message>
  <message>
   <source>Theme as the system</source>
   <translation>السمة حسب النظام</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>حسب النظام</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>سمة فاتحة</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>فاتحة</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>سمة داكنة</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>داكنة</translation>
  </message>
  <message>
   <source>High contrast theme</source>
   <translation>سمة عالية التباين</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message>
   <source>New ledger…</source>
   <translation>دفتر جديد…</translation>
  </message>
  <message>
   <source>Open a ledger…</source>
   <translation>فتح دفتر…</translation>
  </message>
  <message>
   <source>Explore a sample</source>
   <translation>استكشاف عيّنة</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>استيراد ملف…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>تصدير…</translation>
  </message>
  <message>
   <source>Every entry as CSV or JSONL</source>
   <translation>كل القيود بصيغة CSV أو JSONL</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>إنهاء</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>إعادة</translation>
  </message>
  <message>
   <source>Paste from Upwork</source>
   <translation>لصق من Upwork</translation>
  </message>
  <message>
   <source>Add an entry…</source>
   <translation>إضافة قيد…</translation>
  </message>
  <message>
   <source>Search or run…</source>
   <translation>بحث أو تنفيذ…</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>إخفاء الأموال والأسماء</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>ملء الشاشة</translation>
  </message>
  <message>
   <source>Check the balance…</source>
   <translation>فحص الرصيد…</translation>
  </message>
  <message>
   <source>Compare with what Upwork shows</source>
   <translation>المقارنة بما يعرضه Upwork</translation>
  </message>
  <message>
   <source>Plan and grants…</source>
   <translation>الخطة والمنح…</translation>
  </message>
  <message>
   <source>Change the plan, and see what it brings and what has not come</source>
   <translation>تغيير الخطة ومعرفة ما تجلبه وما لم يصل</translation>
  </message>
  <message>
   <source>Check the ledger file</source>
   <translation>فحص ملف الدفتر</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>سجل الاستيراد</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>اختصارات لوحة المفاتيح</translation>
  </message>
  <message>
   <source>User guide</source>
   <translation>دليل المستخدم</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>الإبلاغ عن مشكلة…</translation>
  </message>
  <message>
   <source>Shows what would be told; sends nothing</source>
   <translation>يعرض ما سيُقال، ولا يرسل شيئًا</translation>
  </message>
  <message>
   <source>About Bidbook</source>
   <translation>حول Bidbook</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>فتح {name}</translation>
  </message>
  <message>
   <source>Text at {percent} %</source>
   <translation>النص بنسبة {percent} %</translation>
  </message>
 </context>
 <context>
  <name>ui.adding.quick_add</name>
  <message>
   <source>bad</source>
   <translation>bad</translation>
  </message>
  <message>
   <source>text_2</source>
   <translation>text_2</translation>
  </message>
  <message>
   <source>warn</source>
   <translation>warn</translation>
  </message>
  <message>
   <source>Add an entry</source>
   <translation>إضافة قيد</translation>
  </message>
  <message>
   <source>What happened?</source>
   <translation>ماذا حدث؟</translation>
  </message>
  <message>
   <source>Completions</source>
   <translation>إكمالات</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message>
   <source>Added. The next line?</source>
   <translation>أُضيف. ما السطر التالي؟</translation>
  </message>
  <message>
   <source>add, then another</source>
   <translation>إضافة، ثم قيد آخر</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>إكمال</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
 </context>
 <context>
  <name>ui.adding.quick_words</name>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Paid by</source>
   <translation>طريقة الدفع</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>الرمز</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>You may name the job: on “Title”.</source>
   <translation>يمكنك تسمية الوظيفة: on “Title”.</translation>
  </message>
  <message>
   <source>You may give the price: for 6.00.</source>
   <translation>يمكنك ذكر السعر: for 6.00.</translation>
  </message>
  <message>
   <source>Begin with what happened: spent, bought, refund, award, badge, plan, free.</source>
   <translation>ابدأ بما حدث: spent أو bought أو refund أو award أو badge أو plan أو free.</translation>
  </message>
  <message>
   <source>How many Connects? A number, or a sum such as 14+22.</source>
   <translation>كم عدد Connects؟ رقم، أو مجموع مثل 14+22.</translation>
  </message>
  <message>
   <source>Which job or day? A title, or a day such as 2026-03-01.</source>
   <translation>أي وظيفة أو يوم؟ عنوان، أو يوم مثل 2026-03-01.</translation>
  </message>
  <message>
   <source>What did it cost? An amount such as 6.00.</source>
   <translation>كم كلّف ذلك؟ مبلغ مثل 6.00.</translation>
  </message>
  <message>
   <source>Which member? A name.</source>
   <translation>أي عضو؟ اسم.</translation>
  </message>
  <message>
   <source>What note? A few words.</source>
   <translation>أي ملاحظة؟ بضع كلمات.</translation>
  </message>
  <message>
   <source>How much tax? An amount such as 1.20.</source>
   <translation>كم الضريبة؟ مبلغ مثل 1.20.</translation>
  </message>
  <message>
   <source>How was it paid? card, paypal, balance or reserve.</source>
   <translation>كيف دُفع؟ card أو paypal أو balance أو reserve.</translation>
  </message>
  <message>
   <source>Which promo code?</source>
   <translation>أي رمز ترويجي؟</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>الضريبة</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.backtest_page</name>
  <message>
   <source>1 proposal</source>
   <translation>مقترح واحد</translation>
  </message>
  <message>
   <source>Track record</source>
   <translation>سجل الأداء</translation>
  </message>
  <message>
   <source>How past advice would have done</source>
   <translation>كيف كانت ستنجح النصائح السابقة</translation>
  </message>
  <message>
   <source>Dot size: how many. The band holds the truth in about 8 of 10 cases.</source>
   <translation>حجم النقطة: العدد. يحتوي النطاق القيمة الحقيقية في نحو 8 من كل 10 حالات.</translation>
  </message>
  <message>
   <source>{count} with higher chances lie beyond the edge.</source>
   <translation>{count} بفرص أعلى تقع خارج الحافة.</translation>
  </message>
  <message>
   <source>Said against happened</source>
   <translation>ما قيل مقابل ما حدث</translation>
  </message>
  <message>
   <source>How this is reckoned</source>
   <translation>كيف يُحسب هذا</translation>
  </message>
  <message>
   <source>{count} proposals</source>
   <translation>{count} من المقترحات</translation>
  </message>
  <message>
   <source>{count} proposals judged, {hits} of about {enough} wins</source>
   <translation>المقترحات المقيَّمة {count}، والفوز {hits} من نحو {enough}</translation>
  </message>
  <message>
   <source>The track record could not be worked out</source>
   <translation>تعذّر حساب سجل الأداء</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>توقف</translation>
  </message>
  <message>
   <source>The track record was not worked out.</source>
   <translation>لم يُحسب سجل الأداء.</translation>
  </message>
  <message>
   <source>Judging {count} proposals</source>
   <translation>تقييم المقترحات: {count}</translation>
  </message>
  <message>
   <source>Nothing to judge yet</source>
   <translation>لا شيء للتقييم بعد</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} بياناتك لم تُمس.</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.curve_chart</name>
  <message>
   <source>said equals happened</source>
   <translation>ما قيل يساوي ما حدث</translation>
  </message>
  <message>
   <source>Said against happened</source>
   <translation>ما قيل مقابل ما حدث</translation>
  </message>
  <message>
   <source>Hires that came, in 100</source>
   <translation>توظيف تحقق، من كل 100</translation>
  </message>
  <message>
   <source>Chance Bidbook gave, in 100</source>
   <translation>الفرصة التي أعطاها Bidbook، من كل 100</translation>
  </message>
  <message>
   <source>Given about {said} in {hundred}: {hits} of {count} hired you, {range} in {hundred}.</source>
   <translation>أُعطيت نحو {said} من {hundred}: وظّفك {hits} من {count}، {range} من {hundred}.</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.tables</name>
  <message>
   <source>By chance given</source>
   <translation>حسب الفرصة المعطاة</translation>
  </message>
  <message>
   <source>By period</source>
   <translation>حسب الفترة</translation>
  </message>
  <message>
   <source>Against other ways to choose</source>
   <translation>مقابل طرق اختيار أخرى</translation>
  </message>
  <message>
   <source>The error is the mean squared miss of the chances: lower is better.</source>
   <translation>الخطأ هو متوسط مربع الفارق في الفرص: كلما قلّ كان أفضل.</translation>
  </message>
  <message>
   <source>Hindsight: what if</source>
   <translation>النظر إلى الماضي: ماذا لو</translation>
  </message>
  <message>
   <source>Bidbook said</source>
   <translation>قال Bidbook</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>المتوقع</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Range, in 100</source>
   <translation>النطاق، من كل 100</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>What was sent</source>
   <translation>ما أُرسل</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>الخطأ</translation>
  </message>
  <message>
   <source>On the newer third</source>
   <translation>في الثلث الأحدث</translation>
  </message>
  <message>
   <source>Wins lost</source>
   <translation>فوز ضائع</translation>
  </message>
  <message>
   <source>{low} to {high} in {hundred}</source>
   <translation>{low} إلى {high} من {hundred}</translation>
  </message>
  <message>
   <source>{lost} of {all}</source>
   <translation>{lost} من {all}</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.words</name>
  <message>
   <source>One is younger than {days} days: it waits and does not count.</source>
   <translation>واحد عمره أقل من {days} يومًا: ينتظر ولا يُحتسب.</translation>
  </message>
  <message>
   <source>{count} are younger than {days} days: they wait and do not count.</source>
   <translation>{count} أعمارها أقل من {days} يومًا: تنتظر ولا تُحتسب.</translation>
  </message>
  <message>
   <source>Until then, read the advice as an order and not as exact chances.</source>
   <translation>حتى ذلك الحين، اقرأ النصيحة كترتيب لا كفرص دقيقة.</translation>
  </message>
  <message>
   <source>Each of {count} past proposals is judged with only what was known on the day it was sent. Nothing was tuned to look good on them.</source>
   <translation>يُقيَّم كل مقترح من المقترحات السابقة ({count}) بما كان معروفًا يوم إرساله فقط. لم يُضبط شيء ليبدو جيدًا عليها.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>under {high}</source>
   <translation>أقل من {high}</translation>
  </message>
 </context>
 <context>
  <name>ui.desk</name>
  <message>
   <source>Open a saved page or a report</source>
   <translation>فتح صفحة محفوظة أو تقرير</translation>
  </message>
  <message>
   <source>Open a ledger</source>
   <translation>فتح دفتر</translation>
  </message>
  <message>
   <source>New ledger</source>
   <translation>دفتر جديد</translation>
  </message>
  <message>
   <source>Export every entry</source>
   <translation>تصدير كل القيود</translation>
  </message>
  <message>
   <source>Wrote {rows} rows to {name}.</source>
   <translation>كُتبت الصفوف ({rows}) في {name}.</translation>
  </message>
  <message>
   <source>Read only</source>
   <translation>للقراءة فقط</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>محفوظ</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>إعادة</translation>
  </message>
  <message>
   <source>This is a sample.</source>
   <translation>هذه عيّنة.</translation>
  </message>
  <message>
   <source>All of it is invented, in a file of its own.</source>
   <translation>كل ما فيها مختلق، وهي في ملف مستقل.</translation>
  </message>
  <message>
   <source>Start my own</source>
   <translation>بدء دفتري</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>الرئيسية</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>الدفتر</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>الوظائف</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>Insights</source>
   <translation>التحليلات</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>الفريق</translation>
  </message>
  <message>
   <source>Track record</source>
   <translation>سجل الأداء</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>القواعد</translation>
  </message>
  <message>
   <source>Upwork owes you</source>
   <translation>ما لك عند Upwork</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>سجل الاستيراد</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>استيراد</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>User guide</source>
   <translation>دليل المستخدم</translation>
  </message>
  <message>
   <source>All wallets</source>
   <translation>كل المحافظ</translation>
  </message>
  <message>
   <source>Nothing new: everything was here already.</source>
   <translation>لا جديد: كل شيء كان هنا بالفعل.</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>تم التراجع: {what}</translation>
  </message>
  <message>
   <source>Again: {what}</source>
   <translation>أُعيد: {what}</translation>
  </message>
  <message>
   <source>The ledger file is sound.</source>
   <translation>ملف الدفتر سليم.</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>تراجع: {what}</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>إعادة: {what}</translation>
  </message>
  <message>
   <source>{count} wallets</source>
   <translation>المحافظ: {count}</translation>
  </message>
  <message>
   <source>Plan and grants of {wallet}…</source>
   <translation>خطة {wallet} ومنحها…</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.balance_form</name>
  <message>
   <source>Connects shown on Upwork</source>
   <translation>رصيد Connects المعروض في Upwork</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>بدء</translation>
  </message>
  <message>
   <source>Type the number first</source>
   <translation>اكتب الرقم أولًا</translation>
  </message>
  <message>
   <source>Age unknown: one opening lot</source>
   <translation>العمر غير معروف: دفعة افتتاحية واحدة</translation>
  </message>
  <message>
   <source>A whole number, 0 or more, such as 118</source>
   <translation>عدد صحيح، 0 أو أكثر، مثل 118</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.first_run_page</name>
  <message>
   <source>Not affiliated with Upwork.</source>
   <translation>غير تابع لشركة Upwork.</translation>
  </message>
  <message>
   <source>Network off</source>
   <translation>الشبكة متوقفة</translation>
  </message>
  <message>
   <source>Know what your Connects buy</source>
   <translation>اعرف ما تشتريه Connects لك</translation>
  </message>
  <message>
   <source>The ledger, the forecast and the second opinion for every Connect you spend.</source>
   <translation>الدفتر والتوقع والرأي الثاني لكل ما تنفقه من Connects.</translation>
  </message>
  <message>
   <source>Paste my Connects History</source>
   <translation>لصق صفحة Connects History</translation>
  </message>
  <message>
   <source>Paste now</source>
   <translation>لصق الآن</translation>
  </message>
  <message>
   <source>or drop or open a saved page</source>
   <translation>أو أسقط صفحة محفوظة أو افتحها</translation>
  </message>
  <message>
   <source>Start from today’s balance</source>
   <translation>البدء من رصيد اليوم</translation>
  </message>
  <message>
   <source>Type the number that Upwork shows. Your history can follow later; it slots in underneath.</source>
   <translation>اكتب الرقم الذي يعرضه Upwork. يمكن أن يلحق سجلك لاحقًا، فيأخذ مكانه تحته.</translation>
  </message>
  <message>
   <source>Explore a sample</source>
   <translation>استكشاف عيّنة</translation>
  </message>
  <message>
   <source>Two years, two wallets, four members, all invented. It opens as a separate file and cannot touch your own ledger.</source>
   <translation>سنتان ومحفظتان وأربعة أعضاء، كلها مختلقة. تُفتح كملف مستقل ولا يمكنها مس دفترك.</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>فتح العيّنة</translation>
  </message>
  <message>
   <source>Marked “Sample” the whole time</source>
   <translation>معلّمة بكلمة «عيّنة» طوال الوقت</translation>
  </message>
  <message>
   <source>Open a ledger…</source>
   <translation>فتح دفتر…</translation>
  </message>
  <message>
   <source>One file, on this computer</source>
   <translation>ملف واحد على هذا الحاسوب</translation>
  </message>
  <message>
   <source>Copy it, back it up, delete it. It is yours.</source>
   <translation>انسخه أو احفظ نسخة منه أو احذفه. إنه لك.</translation>
  </message>
  <message>
   <source>Never logs in, never applies for you</source>
   <translation>لا يسجّل الدخول أبدًا، ولا يتقدّم نيابة عنك</translation>
  </message>
  <message>
   <source>You paste or open your own pages.</source>
   <translation>أنت تلصق صفحاتك أو تفتحها.</translation>
  </message>
  <message>
   <source>No network connection</source>
   <translation>بلا اتصال بالشبكة</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>لا شيء يغادر هذا الحاسوب.</translation>
  </message>
  <message>
   <source>On Upwork, open your profile menu, Connects, Connects History. Select all, copy, and press {keys} anywhere here. You see every row before anything is written.</source>
   <translation>في Upwork، افتح قائمة ملفك الشخصي ثم Connects ثم Connects History. حدد الكل وانسخ، ثم اضغط {keys} في أي مكان هنا. سترى كل صف قبل كتابة أي شيء.</translation>
  </message>
 </context>
 <context>
  <name>ui.formats</name>
  <message>
   <source>free</source>
   <translation>مجانًا</translation>
  </message>
  <message>
   <source>d MMM</source>
   <translation>d MMM</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d MMM yyyy</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d MMMM</translation>
  </message>
  <message>
   <source>dddd d MMMM yyyy</source>
   <translation>dddd، d MMMM yyyy</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>week</source>
   <translation>أسبوع</translation>
  </message>
  <message>
   <source>weeks</source>
   <translation>أسابيع</translation>
  </message>
  <message>
   <source>{figure} in {hundred}</source>
   <translation>{figure} من {hundred}</translation>
  </message>
  <message>
   <source>{low} to {high} in {hundred}</source>
   <translation>{low} إلى {high} من {hundred}</translation>
  </message>
  <message>
   <source>between {low} and {high}</source>
   <translation>بين {low} و{high}</translation>
  </message>
  <message>
   <source>under {limit} in {hundred}</source>
   <translation>أقل من {limit} من {hundred}</translation>
  </message>
  <message>
   <source>over {limit} in {hundred}</source>
   <translation>أكثر من {limit} من {hundred}</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.menus</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;ملف</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;تحرير</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;عرض</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>ا&amp;نتقال</translation>
  </message>
  <message>
   <source>&amp;Tools</source>
   <translation>&amp;أدوات</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>م&amp;ساعدة</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.search_button</name>
  <message>
   <source>Search or run</source>
   <translation>بحث أو تنفيذ</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.sidebar</name>
  <message>
   <source>Pages</source>
   <translation>الصفحات</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>الثقة</translation>
  </message>
  <message>
   <source>More pages</source>
   <translation>صفحات أخرى</translation>
  </message>
  <message>
   <source>One file on this computer. Network off.</source>
   <translation>ملف واحد على هذا الحاسوب. الشبكة متوقفة.</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.wallet_button</name>
  <message>
   <source>Wallet: {name}, {plan}</source>
   <translation>المحفظة: {name}، {plan}</translation>
  </message>
 </context>
 <context>
  <name>ui.help.help_page</name>
  <message>
   <source>User guide</source>
   <translation>دليل المستخدم</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>المحتويات</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>البحث في الدليل</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>الفصول</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>مسح البحث</translation>
  </message>
  <message>
   <source>{places} places in {chapters} chapters; Enter goes to the next</source>
   <translation>المواضع: {places}، والفصول: {chapters}؛ ينتقل Enter إلى التالي</translation>
  </message>
  <message>
   <source>{at} of {here} in this chapter; {places} in {chapters} chapters</source>
   <translation>{at} من {here} في هذا الفصل؛ المواضع: {places}، والفصول: {chapters}</translation>
  </message>
  <message>
   <source>No chapter holds these words.</source>
   <translation>لا فصل يحتوي هذه الكلمات.</translation>
  </message>
  <message>
   <source>Opens {host} in your browser</source>
   <translation>يفتح {host} في متصفحك</translation>
  </message>
 </context>
 <context>
  <name>ui.history.batch_table</name>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>When</source>
   <translation>متى</translation>
  </message>
  <message>
   <source>What</source>
   <translation>ماذا</translation>
  </message>
  <message>
   <source>File</source>
   <translation>الملف</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>الأيام</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>الصفوف</translation>
  </message>
 </context>
 <context>
  <name>ui.history.dependence_words</name>
  <message>
   <source>Import it again afterwards, and its rows come in.</source>
   <translation>استورده من جديد بعد ذلك، فتعود صفوفه.</translation>
  </message>
  <message>
   <source>No entry goes.</source>
   <translation>لا يُحذف أي قيد.</translation>
  </message>
  <message>
   <source>{count} later change touched the same rows and is undone first</source>
   <translation>{count} تغيير لاحق مسّ الصفوف نفسها ويُتراجع عنه أولًا</translation>
  </message>
  <message>
   <source>{count} later changes touched the same rows and are undone first</source>
   <translation>لا تغييرات لاحقة|تغيير لاحق واحد مسّ الصفوف نفسها ويُتراجع عنه أولًا|تغييران لاحقان مسّا الصفوف نفسها ويُتراجع عنهما أولًا|{count} تغييرات لاحقة مسّت الصفوف نفسها ويُتراجع عنها أولًا|{count} تغييرًا لاحقًا مسّ الصفوف نفسها ويُتراجع عنها أولًا|{count} تغيير لاحق مسّ الصفوف نفسها ويُتراجع عنها أولًا</translation>
  </message>
  <message>
   <source>{count} later import found rows of these days here already</source>
   <translation>{count} استيراد لاحق وجد صفوف هذه الأيام هنا بالفعل</translation>
  </message>
  <message>
   <source>{count} later imports found rows of these days here already</source>
   <translation>لا استيراد لاحق|استيراد لاحق واحد وجد صفوف هذه الأيام هنا بالفعل|استيرادان لاحقان وجدا صفوف هذه الأيام هنا بالفعل|{count} عمليات استيراد لاحقة وجدت صفوف هذه الأيام هنا بالفعل|{count} عملية استيراد لاحقة وجدت صفوف هذه الأيام هنا بالفعل|{count} عملية استيراد لاحقة وجدت صفوف هذه الأيام هنا بالفعل</translation>
  </message>
  <message>
   <source>Nothing later depends on it.</source>
   <translation>لا شيء لاحق يعتمد عليه.</translation>
  </message>
  <message>
   <source>{count} entry goes</source>
   <translation>{count} قيد يُحذف</translation>
  </message>
  <message>
   <source>{count} entries go</source>
   <translation>لا قيود تُحذف|قيد واحد يُحذف|قيدان يُحذفان|{count} قيود تُحذف|{count} قيدًا يُحذف|{count} قيد يُحذف</translation>
  </message>
  <message>
   <source>{count} comes back as it was</source>
   <translation>{count} يعود كما كان</translation>
  </message>
  <message>
   <source>{count} come back as they were</source>
   <translation>لا شيء يعود|قيد واحد يعود كما كان|قيدان يعودان كما كانا|{count} قيود تعود كما كانت|{count} قيدًا يعود كما كان|{count} قيد يعود كما كان</translation>
  </message>
  <message>
   <source>{count} Connect spent later has no known lot then.</source>
   <translation>{count} Connect أُنفق لاحقًا يبقى بلا دفعة معروفة.</translation>
  </message>
  <message>
   <source>{count} Connects spent later have no known lot then.</source>
   <translation>لا Connects بلا دفعة معروفة.|واحدة من Connects أُنفقت لاحقًا تبقى بلا دفعة معروفة.|اثنتان من Connects أُنفقتا لاحقًا تبقيان بلا دفعة معروفة.|{count} Connects أُنفقت لاحقًا تبقى بلا دفعة معروفة.|{count} Connects أُنفقت لاحقًا تبقى بلا دفعة معروفة.|{count} Connects أُنفقت لاحقًا تبقى بلا دفعة معروفة.</translation>
  </message>
  <message>
   <source>The balance stays {balance}.</source>
   <translation>يبقى الرصيد {balance}.</translation>
  </message>
  <message>
   <source>The balance of {before} becomes {after}.</source>
   <translation>يصبح الرصيد {after} بدلًا من {before}.</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>لا مزيد|واحد آخر|اثنان آخران|{count} أخرى|{count} أخرى|{count} أخرى</translation>
  </message>
 </context>
 <context>
  <name>ui.history.history_page</name>
  <message>
   <source>Import history</source>
   <translation>سجل الاستيراد</translation>
  </message>
  <message>
   <source>{shown} of {all} changes</source>
   <translation>{shown} من {all} من التغييرات</translation>
  </message>
  <message>
   <source>The history could not be read</source>
   <translation>تعذّرت قراءة السجل</translation>
  </message>
  <message>
   <source>What came in, from where, and taking it back</source>
   <translation>ما دخل ومن أين، والتراجع عنه</translation>
  </message>
  <message>
   <source>Search file names</source>
   <translation>البحث في أسماء الملفات</translation>
  </message>
  <message>
   <source>What was brought in, newest first</source>
   <translation>ما أُدخل، الأحدث أولًا</translation>
  </message>
  <message>
   <source>Nothing was imported yet</source>
   <translation>لم يُستورد شيء بعد</translation>
  </message>
  <message>
   <source>Every page and file that you bring in is listed here and can be taken back.</source>
   <translation>كل صفحة أو ملف تدخله يُدرج هنا ويمكن التراجع عنه.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>لصق صفحة</translation>
  </message>
  <message>
   <source>Imports</source>
   <translation>عمليات الاستيراد</translation>
  </message>
  <message>
   <source>All changes</source>
   <translation>كل التغييرات</translation>
  </message>
  <message>
   <source>{count} changes of other kinds are hidden.</source>
   <translation>تغييرات مخفية من أنواع أخرى: {count}.</translation>
  </message>
  <message>
   <source>{count} are hidden by the search.</source>
   <translation>يخفيها البحث: {count}.</translation>
  </message>
  <message>
   <source>No import matches</source>
   <translation>لا استيراد مطابق</translation>
  </message>
  <message>
   <source>Show all changes</source>
   <translation>عرض كل التغييرات</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>مسح البحث</translation>
  </message>
 </context>
 <context>
  <name>ui.history.undo_card</name>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Do it again</source>
   <translation>تنفيذه من جديد</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>التراجع عن هذا الاستيراد</translation>
  </message>
  <message>
   <source>Looking at what depends on it…</source>
   <translation>البحث عمّا يعتمد عليه…</translation>
  </message>
  <message>
   <source>Undo it and {count} later change</source>
   <translation>التراجع عنه وعن {count} تغيير لاحق</translation>
  </message>
  <message>
   <source>Undo it and {count} later changes</source>
   <translation>التراجع عنه|التراجع عنه وعن تغيير لاحق واحد|التراجع عنه وعن تغييرين لاحقين|التراجع عنه وعن {count} تغييرات لاحقة|التراجع عنه وعن {count} تغييرًا لاحقًا|التراجع عنه وعن {count} تغيير لاحق</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>هذا الدفتر للقراءة فقط.</translation>
  </message>
  <message>
   <source>It is undone. Doing it again brings every row back.</source>
   <translation>تم التراجع عنه. تنفيذه من جديد يعيد كل صف.</translation>
  </message>
  <message>
   <source>It is undone, and other changes came since. Import the page again: rows that are here are found.</source>
   <translation>تم التراجع عنه، ثم جاءت تغييرات أخرى. استورد الصفحة من جديد: الصفوف الموجودة هنا تُعرف.</translation>
  </message>
 </context>
 <context>
  <name>ui.history.words</name>
  <message>
   <source>Several files</source>
   <translation>عدة ملفات</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>تقرير المعاملات</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>My proposals</translation>
  </message>
  <message>
   <source>Job post</source>
   <translation>إعلان وظيفة</translation>
  </message>
  <message>
   <source>Weekly summary</source>
   <translation>الملخص الأسبوعي</translation>
  </message>
  <message>
   <source>Exported entries</source>
   <translation>قيود مصدَّرة</translation>
  </message>
  <message>
   <source>Spreadsheet</source>
   <translation>جدول بيانات</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>ملصق</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>تم التراجع</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}، {time}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} إلى {last}</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>سارٍ</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>لا جديد|واحد جديد|اثنان جديدان|{count} جديدة|{count} جديدًا|{count} جديد</translation>
  </message>
  <message>
   <source>{count} already here</source>
   <translation>لا شيء هنا من قبل|واحد هنا بالفعل|اثنان هنا بالفعل|{count} هنا بالفعل|{count} هنا بالفعل|{count} هنا بالفعل</translation>
  </message>
  <message>
   <source>{count} question</source>
   <translation>{count} سؤال</translation>
  </message>
  <message>
   <source>{count} questions</source>
   <translation>لا أسئلة|سؤال واحد|سؤالان|{count} أسئلة|{count} سؤالًا|{count} سؤال</translation>
  </message>
 </context>
 <context>
  <name>ui.home.figures</name>
  <message>
   <source>No Connects are left.</source>
   <translation>لم يبقَ أي Connects.</translation>
  </message>
  <message>
   <source>one more proposal uses them.</source>
   <translation>مقترح واحد آخر يستهلكها.</translation>
  </message>
  <message>
   <source>At {pace} a week until about {day}</source>
   <translation>بوتيرة {pace} في الأسبوع حتى نحو {day}</translation>
  </message>
  <message>
   <source>{count} bought</source>
   <translation>{count} مشتراة</translation>
  </message>
  <message>
   <source>{count} from the plan</source>
   <translation>{count} من الخطة</translation>
  </message>
  <message>
   <source>{count} free</source>
   <translation>{count} مجانية</translation>
  </message>
  <message>
   <source>{count} awarded</source>
   <translation>{count} من المكافآت</translation>
  </message>
  <message>
   <source>{count} of unknown age</source>
   <translation>{count} مجهولة العمر</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>They cost you {cost}.</source>
   <translation>كلّفتك {cost}.</translation>
  </message>
  <message>
   <source>The known ones cost you {cost}.</source>
   <translation>المعروف منها كلّفك {cost}.</translation>
  </message>
  <message>
   <source>There is no pace yet to tell how many of them you use.</source>
   <translation>لا توجد وتيرة بعد تدل على ما ستستخدمه منها.</translation>
  </message>
  <message>
   <source>{count} end on {day}; none of them lapse at your pace.</source>
   <translation>تنتهي {count} في {day}؛ لا يضيع منها شيء بوتيرتك.</translation>
  </message>
  <message>
   <source>At your pace.</source>
   <translation>بوتيرتك.</translation>
  </message>
  <message>
   <source>by {day}</source>
   <translation>حتى {day}</translation>
  </message>
  <message>
   <source>on {day}</source>
   <translation>في {day}</translation>
  </message>
  <message>
   <source>{count} more proposals use them.</source>
   <translation>المقترحات الإضافية التي تستهلكها: {count}.</translation>
  </message>
  <message>
   <source>Nothing is left to send a proposal with.</source>
   <translation>لم يبقَ ما يُرسل به مقترح.</translation>
  </message>
  <message>
   <source>Nothing can be used until Agency Plus is back.</source>
   <translation>لا يمكن استخدام شيء حتى تعود خطة Agency Plus.</translation>
  </message>
  <message>
   <source>A week of proposals tells how long the Connects last.</source>
   <translation>أسبوع من المقترحات يكشف كم تدوم Connects.</translation>
  </message>
  <message>
   <source>{wallet} first: at {pace} a week until about {day}</source>
   <translation>{wallet} أولًا: بوتيرة {pace} في الأسبوع حتى نحو {day}</translation>
  </message>
  <message>
   <source>{proposals} proposals took {cash} so far.</source>
   <translation>أخذت المقترحات ({proposals}) حتى الآن {cash}.</translation>
  </message>
  <message>
   <source>{count} win</source>
   <translation>{count} فوز</translation>
  </message>
  <message>
   <source>{count} wins</source>
   <translation>لا فوز|فوز واحد|فوزان|{count} مرات فوز|{count} مرة فوز|{count} مرة فوز</translation>
  </message>
  <message>
   <source>cash</source>
   <translation>نقدًا</translation>
  </message>
  <message>
   <source>{count} is too young to count.</source>
   <translation>{count} أحدث من أن يُحتسب.</translation>
  </message>
  <message>
   <source>{count} are too young to count.</source>
   <translation>لا حديث منها.|واحد أحدث من أن يُحتسب.|اثنان أحدث من أن يُحتسبا.|{count} أحدث من أن تُحتسب.|{count} أحدث من أن تُحتسب.|{count} أحدث من أن تُحتسب.</translation>
  </message>
  <message>
   <source>{count} more is frozen</source>
   <translation>{count} أخرى مجمّدة</translation>
  </message>
  <message>
   <source>{count} more are frozen</source>
   <translation>لا مجمّد غيرها|واحدة أخرى مجمّدة|اثنتان أخريان مجمّدتان|{count} أخرى مجمّدة|{count} أخرى مجمّدة|{count} أخرى مجمّدة</translation>
  </message>
  <message>
   <source>to use</source>
   <translation>للاستخدام</translation>
  </message>
  <message>
   <source>They cost you nothing.</source>
   <translation>لم تكلّفك شيئًا.</translation>
  </message>
  <message>
   <source>What they cost is not known.</source>
   <translation>تكلفتها غير معروفة.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>لا شيء</translation>
  </message>
  <message>
   <source>No lot holds Connects.</source>
   <translation>لا دفعة فيها Connects.</translation>
  </message>
  <message>
   <source>end by {day}</source>
   <translation>تنتهي حتى {day}</translation>
  </message>
  <message>
   <source>end on {day}</source>
   <translation>تنتهي في {day}</translation>
  </message>
  <message>
   <source>Used up</source>
   <translation>نفدت</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>مجمّدة</translation>
  </message>
  <message>
   <source>No pace yet</source>
   <translation>لا وتيرة بعد</translation>
  </message>
  <message>
   <source>Over a year</source>
   <translation>أكثر من سنة</translation>
  </message>
  <message>
   <source>Too early</source>
   <translation>مبكر جدًا</translation>
  </message>
  <message>
   <source>No win yet</source>
   <translation>لا فوز بعد</translation>
  </message>
  <message>
   <source>{wins} from {proposals} proposals</source>
   <translation>{wins} من المقترحات ({proposals})</translation>
  </message>
  <message>
   <source>No cash</source>
   <translation>بلا نقد</translation>
  </message>
  <message>
   <source>{count} of about {needed} answers needed.</source>
   <translation>وصل {count} من نحو {needed} من الردود اللازمة.</translation>
  </message>
  <message>
   <source>{parts}. {cost}</source>
   <translation>{parts}. {cost}</translation>
  </message>
  <message>
   <source>{frozen} until Agency Plus is back. In all: {held}</source>
   <translation>{frozen} حتى تعود Agency Plus. الإجمالي: {held}</translation>
  </message>
  <message>
   <source>At {pace} a week they end before you use them up.</source>
   <translation>بوتيرة {pace} في الأسبوع تنتهي قبل أن تستهلكها.</translation>
  </message>
  <message>
   <source>{day} at the earliest</source>
   <translation>{day} على أقرب تقدير</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>At your pace; between {low} and {high}.</source>
   <translation>بوتيرتك؛ بين {low} و{high}.</translation>
  </message>
 </context>
 <context>
  <name>ui.home.home_page</name>
  <message>
   <source>Home</source>
   <translation>الرئيسية</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>إخفاء الأموال والأسماء</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>استيراد</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>الرصيد</translation>
  </message>
  <message>
   <source>Next to lapse</source>
   <translation>أول ما يضيع</translation>
  </message>
  <message>
   <source>Runway</source>
   <translation>المدة المتبقية</translation>
  </message>
  <message>
   <source>Cost per win</source>
   <translation>تكلفة الفوز</translation>
  </message>
  <message>
   <source>{covered} Import again</source>
   <translation>{covered} استورد من جديد</translation>
  </message>
  <message>
   <source>Bring in what Upwork knows</source>
   <translation>أدخل ما يعرفه Upwork</translation>
  </message>
  <message>
   <source>Open Connects History on Upwork, select all, copy, and paste it here. Your lots, what lapses and what a win costs follow from it.</source>
   <translation>افتح Connects History في Upwork وحدد الكل وانسخ، ثم الصق هنا. منها تُستخلص دفعاتك وما يضيع وتكلفة الفوز.</translation>
  </message>
  <message>
   <source>Paste history</source>
   <translation>لصق السجل</translation>
  </message>
  <message>
   <source>Type today's balance</source>
   <translation>كتابة رصيد اليوم</translation>
  </message>
  <message>
   <source>Add one entry</source>
   <translation>إضافة قيد واحد</translation>
  </message>
  <message>
   <source>Support text copied</source>
   <translation>نُسخ نص الدعم</translation>
  </message>
  <message>
   <source>rows that need a look</source>
   <translation>صفوف تحتاج إلى نظر</translation>
  </message>
 </context>
 <context>
  <name>ui.home.lots_card</name>
  <message>
   <source>{source}: {count}, ends on {day}.</source>
   <translation>{source}: {count}، تنتهي في {day}.</translation>
  </message>
  <message>
   <source>{what} by {day} at the latest at your pace.</source>
   <translation>{what} حتى {day} على أبعد تقدير بوتيرتك.</translation>
  </message>
  <message>
   <source>one more proposal at your usual {usual} uses them.</source>
   <translation>مقترح واحد آخر بمعدلك المعتاد {usual} يستهلكها.</translation>
  </message>
  <message>
   <source>{count} more proposals at your usual {usual} use them.</source>
   <translation>المقترحات الإضافية التي تستهلكها بمعدلك المعتاد {usual}: {count}.</translation>
  </message>
  <message>
   <source>{source}: {count}, ends by {day} at the latest.</source>
   <translation>{source}: {count}، تنتهي حتى {day} على أبعد تقدير.</translation>
  </message>
  <message>
   <source>{count} Connect ends</source>
   <translation>{count} Connect تنتهي</translation>
  </message>
  <message>
   <source>{count} Connects end</source>
   <translation>لا Connects تنتهي|واحدة من Connects تنتهي|اثنتان من Connects تنتهيان|{count} Connects تنتهي|{count} Connects تنتهي|{count} Connects تنتهي</translation>
  </message>
  <message>
   <source>Nothing was sent of late, so there is no pace yet to tell what lapses.</source>
   <translation>لم يُرسل شيء مؤخرًا، فلا وتيرة بعد تدل على ما يضيع.</translation>
  </message>
  <message>
   <source>Next, {what} on {day}; your pace uses all of them before.</source>
   <translation>التالي، {what} في {day}؛ وتيرتك تستهلكها كلها قبل ذلك.</translation>
  </message>
  <message>
   <source>{count} Connect{cost} lapses</source>
   <translation>{count} Connect{cost} تضيع</translation>
  </message>
  <message>
   <source>{count} Connects{cost} lapse</source>
   <translation>{count} Connects{cost} تضيع</translation>
  </message>
  <message>
   <source>{what} on {day} at your pace.</source>
   <translation>{what} في {day} بوتيرتك.</translation>
  </message>
  <message>
   <source>Sending proposals before that day uses them.</source>
   <translation>إرسال المقترحات قبل ذلك اليوم يستهلكها.</translation>
  </message>
  <message>
   <source>cost not known</source>
   <translation>التكلفة غير معروفة</translation>
  </message>
  <message>
   <source>free</source>
   <translation>مجانًا</translation>
  </message>
  <message>
   <source>Lots, in order of use</source>
   <translation>الدفعات بترتيب الاستخدام</translation>
  </message>
  <message>
   <source>Hatched: will lapse</source>
   <translation>المخطّط: سيضيع</translation>
  </message>
  <message>
   <source>{count} of them lapses</source>
   <translation>{count} منها تضيع</translation>
  </message>
  <message>
   <source>{count} of them lapse</source>
   <translation>لا يضيع منها شيء|تضيع منها واحدة|تضيع منها اثنتان|تضيع منها {count}|تضيع منها {count}|تضيع منها {count}</translation>
  </message>
  <message>
   <source>No lot holds Connects.</source>
   <translation>لا دفعة فيها Connects.</translation>
  </message>
  <message>
   <source>What comes in next opens one.</source>
   <translation>ما يدخل تاليًا يفتح دفعة.</translation>
  </message>
  <message>
   <source>{what} by {day} at the latest.</source>
   <translation>{what} حتى {day} على أبعد تقدير.</translation>
  </message>
  <message>
   <source>{what} on {day}.</source>
   <translation>{what} في {day}.</translation>
  </message>
  <message>
   <source>Nothing lapses at your pace.</source>
   <translation>لا شيء يضيع بوتيرتك.</translation>
  </message>
  <message>
   <source>worth {cost}</source>
   <translation>بقيمة {cost}</translation>
  </message>
  <message>
   <source>{count} projected to lapse</source>
   <translation>{count} يُتوقع أن تضيع</translation>
  </message>
  <message>
   <source>{count} Connect</source>
   <translation>{count} Connect</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>{lapsing} at your pace.</source>
   <translation>{lapsing} بوتيرتك.</translation>
  </message>
  <message>
   <source>Cost: {cost}.</source>
   <translation>التكلفة: {cost}.</translation>
  </message>
  <message>
   <source>by {day}</source>
   <translation>حتى {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.home.shortlist_card</name>
  <message>
   <source>Worth {net} after cost, {range}.</source>
   <translation>قيمتها {net} بعد التكلفة، {range}.</translation>
  </message>
  <message>
   <source>What the post asks</source>
   <translation>ما يطلبه الإعلان</translation>
  </message>
  <message>
   <source>Open the plan</source>
   <translation>فتح الخطة</translation>
  </message>
  <message>
   <source>This week: none of these.</source>
   <translation>هذا الأسبوع: لا شيء من هذه.</translation>
  </message>
  <message>
   <source>the first one</source>
   <translation>الأولى</translation>
  </message>
  <message>
   <source>{count} job</source>
   <translation>{count} وظيفة</translation>
  </message>
  <message>
   <source>the first {count}</source>
   <translation>أول {count}</translation>
  </message>
  <message>
   <source>{count} jobs</source>
   <translation>عدد الوظائف {count}</translation>
  </message>
  <message>
   <source>Together worth {net} after cost, {range}.</source>
   <translation>قيمتها معًا {net} بعد التكلفة، {range}.</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>تقدّم</translation>
  </message>
  <message>
   <source>The post does not say; jobs like it ask about this.</source>
   <translation>الإعلان لا يذكره؛ الوظائف المشابهة تطلب نحو هذا.</translation>
  </message>
  <message>
   <source>Shortlist, best first</source>
   <translation>القائمة المختصرة، الأفضل أولًا</translation>
  </message>
  <message>
   <source>No job on the shortlist</source>
   <translation>لا وظيفة في القائمة المختصرة</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here. Bidbook reads it and says what it is worth.</source>
   <translation>انسخ صفحة وظيفة في Upwork واضغط Ctrl V هنا. يقرؤها Bidbook ويقول كم تساوي.</translation>
  </message>
  <message>
   <source>Paste a job</source>
   <translation>لصق وظيفة</translation>
  </message>
  <message>
   <source>No job on the list is worth its Connects now.</source>
   <translation>لا وظيفة في القائمة تستحق Connects الآن.</translation>
  </message>
  <message>
   <source>This week: {jobs}, {connects}.</source>
   <translation>هذا الأسبوع: {jobs}، {connects}.</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>تخطٍّ</translation>
  </message>
  <message>
   <source>Only if spare</source>
   <translation>عند الفائض فقط</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>القرار</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>فرصة الفوز</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>تطلب</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>تستحق حتى</translation>
  </message>
  <message>
   <source>After cost</source>
   <translation>بعد التكلفة</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>وظيفة بلا عنوان</translation>
  </message>
  <message>
   <source>From {proposals} of your own proposals and {hires} wins</source>
   <translation>من مقترحاتك أنت ({proposals}) ومرات فوزك ({hires})</translation>
  </message>
  <message>
   <source>Paste a job anywhere</source>
   <translation>الصق وظيفة في أي مكان</translation>
  </message>
  <message>
   <source>{count} Connect</source>
   <translation>{count} Connect</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>All {count} jobs</source>
   <translation>كل الوظائف ({count})</translation>
  </message>
  <message>
   <source>Apply, boost up to {boost}</source>
   <translation>تقدّم، وعزّز حتى {boost}</translation>
  </message>
 </context>
 <context>
  <name>ui.home.today_card</name>
  <message>
   <source>Today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>All that Upwork owes you</source>
   <translation>كل ما لك عند Upwork</translation>
  </message>
 </context>
 <context>
  <name>ui.home.today_words</name>
  <message>
   <source>Hello, Connects ({count}) have not come back to my balance. Could you check this?</source>
   <translation>مرحبًا، لم تعد إلى رصيدي Connects ({count}). هل يمكنكم التحقق من ذلك؟</translation>
  </message>
  <message>
   <source>They were spent from {day} on and no known row brought them in.</source>
   <translation>أُنفقت منذ {day} ولا صف معروف أدخلها.</translation>
  </message>
  <message>
   <source>Upwork shows {count} more than the rows</source>
   <translation>يعرض Upwork أكثر من الصفوف بمقدار {count}</translation>
  </message>
  <message>
   <source>Upwork shows {count} less than the rows</source>
   <translation>يعرض Upwork أقل من الصفوف بمقدار {count}</translation>
  </message>
  <message>
   <source>Both agreed last on {since}; rows up to {day} are missing.</source>
   <translation>تطابقا آخر مرة في {since}؛ تنقص صفوف حتى {day}.</translation>
  </message>
  <message>
   <source>{title} closed without a hire, {ago}.</source>
   <translation>أُغلقت {title} دون توظيف، {ago}.</translation>
  </message>
  <message>
   <source>Copy support text</source>
   <translation>نسخ نص الدعم</translation>
  </message>
  <message>
   <source>An award of up to {count} may follow; none is recorded yet.</source>
   <translation>قد تتبعها مكافأة حتى {count}؛ لم تُسجّل أي مكافأة بعد.</translation>
  </message>
  <message>
   <source>They were due on {day}; later rows are here and these are not.</source>
   <translation>كانت مستحقة في {day}؛ صفوف لاحقة هنا وهذه غائبة.</translation>
  </message>
  <message>
   <source>You told Bidbook of {day}; later rows are here and these are not.</source>
   <translation>ذكرت لـ Bidbook يوم {day}؛ صفوف لاحقة هنا وهذه غائبة.</translation>
  </message>
  <message>
   <source>They come back with Agency Plus; the first of them end on {day}.</source>
   <translation>تعود مع Agency Plus؛ وأولها تنتهي في {day}.</translation>
  </message>
  <message>
   <source>They were left out of an import. Say whether they are the ones that are here.</source>
   <translation>تُركت خارج استيراد. قل هل هي نفسها الموجودة هنا.</translation>
  </message>
  <message>
   <source>Mark how they ended, or paste your proposals page.</source>
   <translation>سجّل كيف انتهت، أو الصق صفحة مقترحاتك.</translation>
  </message>
  <message>
   <source>Upwork's own figure was never compared with it.</source>
   <translation>لم يُقارن به رقم Upwork قط.</translation>
  </message>
  <message>
   <source>Balance matches Upwork</source>
   <translation>الرصيد مطابق لـ Upwork</translation>
  </message>
  <message>
   <source>Nothing presses today</source>
   <translation>لا شيء عاجل اليوم</translation>
  </message>
  <message>
   <source>No lapse is near, nothing is owed and nothing differs.</source>
   <translation>لا ضياع قريب، ولا دين لك، ولا فرق.</translation>
  </message>
  <message>
   <source>{count} Connect has no lot</source>
   <translation>{count} Connect بلا دفعة</translation>
  </message>
  <message>
   <source>{count} Connects have no lot</source>
   <translation>لا Connects بلا دفعة|واحدة من Connects بلا دفعة|اثنتان من Connects بلا دفعة|{count} Connects بلا دفعة|{count} Connects بلا دفعة|{count} Connects بلا دفعة</translation>
  </message>
  <message>
   <source>Import that period</source>
   <translation>استيراد تلك الفترة</translation>
  </message>
  <message>
   <source>in {count} day</source>
   <translation>خلال {count} يوم</translation>
  </message>
  <message>
   <source>in {count} days</source>
   <translation>اليوم|غدًا|خلال يومين|خلال {count} أيام|خلال {count} يومًا|خلال {count} يوم</translation>
  </message>
  <message>
   <source>{count} Connect lapses</source>
   <translation>{count} Connect تضيع</translation>
  </message>
  <message>
   <source>{count} Connects lapse</source>
   <translation>لا Connects تضيع|واحدة من Connects تضيع|اثنتان من Connects تضيعان|{count} Connects تضيع|{count} Connects تضيع|{count} Connects تضيع</translation>
  </message>
  <message>
   <source>They were free.</source>
   <translation>كانت مجانية.</translation>
  </message>
  <message>
   <source>See jobs</source>
   <translation>عرض الوظائف</translation>
  </message>
  <message>
   <source>Rows up to {day} are missing.</source>
   <translation>تنقص صفوف حتى {day}.</translation>
  </message>
  <message>
   <source>The boost for {title} was outbid.</source>
   <translation>تجاوزت مزايدة أخرى تعزيز {title}.</translation>
  </message>
  <message>
   <source>{count} Connects should have come back; none are recorded yet.</source>
   <translation>كان ينبغي أن تعود {count} Connects؛ لم يُسجّل أي منها بعد.</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>سجل الاستيراد</translation>
  </message>
  <message>
   <source>{count} Connect of your plan</source>
   <translation>{count} Connect من خطتك</translation>
  </message>
  <message>
   <source>{count} Connects of your plan</source>
   <translation>لا Connects من خطتك|واحدة من Connects خطتك|اثنتان من Connects خطتك|{count} Connects من خطتك|{count} Connects من خطتك|{count} Connects من خطتك</translation>
  </message>
  <message>
   <source>They were due on several days, last on {day}; later rows are here.</source>
   <translation>كانت مستحقة في عدة أيام، آخرها {day}؛ صفوف لاحقة هنا.</translation>
  </message>
  <message>
   <source>{count} Connect given once</source>
   <translation>{count} Connect تُمنح مرة واحدة</translation>
  </message>
  <message>
   <source>{count} Connects given once</source>
   <translation>لا Connects تُمنح مرة واحدة|واحدة من Connects تُمنح مرة واحدة|اثنتان من Connects تُمنحان مرة واحدة|{count} Connects تُمنح مرة واحدة|{count} Connects تُمنح مرة واحدة|{count} Connects تُمنح مرة واحدة</translation>
  </message>
  <message>
   <source>{count} Connect is frozen</source>
   <translation>{count} Connect مجمّدة</translation>
  </message>
  <message>
   <source>{count} Connects are frozen</source>
   <translation>لا Connects مجمّدة|واحدة من Connects مجمّدة|اثنتان من Connects مجمّدتان|{count} Connects مجمّدة|{count} Connects مجمّدة|{count} Connects مجمّدة</translation>
  </message>
  <message>
   <source>See lots</source>
   <translation>عرض الدفعات</translation>
  </message>
  <message>
   <source>{count} row needs a look</source>
   <translation>{count} صف يحتاج إلى نظر</translation>
  </message>
  <message>
   <source>{count} rows need a look</source>
   <translation>لا صفوف تحتاج إلى نظر|صف واحد يحتاج إلى نظر|صفان يحتاجان إلى نظر|{count} صفوف تحتاج إلى نظر|{count} صفًا يحتاج إلى نظر|{count} صف يحتاج إلى نظر</translation>
  </message>
  <message>
   <source>What they were for is not known.</source>
   <translation>الغرض منها غير معروف.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>فتح</translation>
  </message>
  <message>
   <source>{count} row may be a twin</source>
   <translation>{count} صف قد يكون مكررًا</translation>
  </message>
  <message>
   <source>{count} rows may be twins</source>
   <translation>لا صفوف مكررة|صف واحد قد يكون مكررًا|صفان قد يكونان مكررين|{count} صفوف قد تكون مكررة|{count} صفًا قد يكون مكررًا|{count} صف قد يكون مكررًا</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>إجابة</translation>
  </message>
  <message>
   <source>{count} proposal is</source>
   <translation>{count} مقترح</translation>
  </message>
  <message>
   <source>{count} proposals are</source>
   <translation>لا مقترحات|مقترح واحد|مقترحان|{count} مقترحات|{count} مقترحًا|{count} مقترح</translation>
  </message>
  <message>
   <source>Mark them</source>
   <translation>تسجيلها</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>فحص</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>فحص من جديد</translation>
  </message>
  <message>
   <source>today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>أمس</translation>
  </message>
  <message>
   <source>They cost you {cost}.</source>
   <translation>كلّفتك {cost}.</translation>
  </message>
  <message>
   <source>At your pace, on {day}.</source>
   <translation>بوتيرتك، في {day}.</translation>
  </message>
  <message>
   <source>Upwork owes you {count}</source>
   <translation>لك عند Upwork {count} Connects</translation>
  </message>
  <message>
   <source>{title} has ended, {ago}.</source>
   <translation>انتهت {title}، {ago}.</translation>
  </message>
  <message>
   <source>And {count} other.</source>
   <translation>و{count} آخر.</translation>
  </message>
  <message>
   <source>And {count} others.</source>
   <translation>ولا غيرها.|وواحد آخر.|واثنان آخران.|و{count} أخرى.|و{count} أخرى.|و{count} أخرى.</translation>
  </message>
  <message>
   <source>{title} was answered</source>
   <translation>جاء رد على {title}</translation>
  </message>
  <message>
   <source>{connects} did not come</source>
   <translation>{connects} لم تصل</translation>
  </message>
  <message>
   <source>Their wording is new: “{wording}”.</source>
   <translation>صياغتها جديدة: «{wording}».</translation>
  </message>
  <message>
   <source>{proposals} older than 30 days</source>
   <translation>{proposals} أقدم من 30 يومًا</translation>
  </message>
  <message>
   <source>Check the balance of {count}</source>
   <translation>فحص رصيد {count}</translation>
  </message>
  <message>
   <source>Last shown {ago}.</source>
   <translation>عُرض آخر مرة {ago}.</translation>
  </message>
  <message>
   <source>Last compared with Upwork {ago}.</source>
   <translation>قورن بـ Upwork آخر مرة {ago}.</translation>
  </message>
  <message>
   <source>{count} days ago</source>
   <translation>قبل {count} يومًا</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.calm_view</name>
  <message>
   <source>What can be brought in, and where it is on Upwork</source>
   <translation>ما يمكن إدخاله ومكانه في Upwork</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Profile menu, Connects, Connects History. Choose All connects and the longest period, press Show more to the end, then select all and copy, or save the page: a saved page carries the time and running total of every row.</source>
   <translation>قائمة الملف الشخصي، Connects، ثم Connects History. اختر All connects وأطول فترة، واضغط Show more حتى النهاية، ثم حدد الكل وانسخ، أو احفظ الصفحة: الصفحة المحفوظة تحمل وقت كل صف ومجموعه الجاري.</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>تقرير المعاملات</translation>
  </message>
  <message>
   <source>Manage finances, Reports, Transactions, then Download CSV. It tells what lots cost and what contracts paid.</source>
   <translation>افتح Manage finances، ثم Reports، ثم Transactions، ثم Download CSV. يذكر تكلفة الدفعات وما دفعته العقود.</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>My proposals</translation>
  </message>
  <message>
   <source>Open My proposals, select all and copy; again for the Archived tab. It tells what came of each proposal.</source>
   <translation>افتح My proposals وحدد الكل وانسخ؛ ثم كرّر لتبويب Archived. يذكر ما آل إليه كل مقترح.</translation>
  </message>
  <message>
   <source>A job post</source>
   <translation>إعلان وظيفة</translation>
  </message>
  <message>
   <source>Open the job, or the page on which you would apply, select all and copy. Posts from the feed or a search work too.</source>
   <translation>افتح الوظيفة أو صفحة التقدّم إليها، وحدد الكل وانسخ. تصلح أيضًا إعلانات الصفحة الرئيسية أو البحث.</translation>
  </message>
  <message>
   <source>Your own spreadsheet</source>
   <translation>جدولك الخاص</translation>
  </message>
  <message>
   <source>Save it as CSV, or copy its cells. You say once what each column holds; the next table with the same columns is read without asking.</source>
   <translation>احفظه بصيغة CSV أو انسخ خلاياه. تقول مرة واحدة ما يحتويه كل عمود؛ والجدول التالي بالأعمدة نفسها يُقرأ دون سؤال.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.choice_words</name>
  <message>
   <source>Update</source>
   <translation>تحديث</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>تخطٍّ</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message>
   <source>Same</source>
   <translation>نفسه</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>سؤال</translation>
  </message>
  <message>
   <source>Add as a row of its own</source>
   <translation>إضافته كصف مستقل</translation>
  </message>
  <message>
   <source>It is the one here</source>
   <translation>هو نفسه الموجود هنا</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>ترك</translation>
  </message>
  <message>
   <source>Ask me later</source>
   <translation>اسألني لاحقًا</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.drop_zone</name>
  <message>
   <source>Copy a page on Upwork and press {keys} anywhere in this window. You see every row before anything is written.</source>
   <translation>انسخ صفحة في Upwork واضغط {keys} في أي مكان من هذه النافذة. سترى كل صف قبل كتابة أي شيء.</translation>
  </message>
  <message>
   <source>Paste a page, or drop a file here</source>
   <translation>الصق صفحة أو أسقط ملفًا هنا</translation>
  </message>
  <message>
   <source>Paste from the clipboard</source>
   <translation>لصق من الحافظة</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>فتح ملف…</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.import_page</name>
  <message>
   <source>Import</source>
   <translation>استيراد</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>سجل الاستيراد</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>البدء من جديد</translation>
  </message>
  <message>
   <source>Import preview</source>
   <translation>معاينة الاستيراد</translation>
  </message>
  <message>
   <source>Nothing is written yet</source>
   <translation>لم يُكتب شيء بعد</translation>
  </message>
  <message>
   <source>Which column is which?</source>
   <translation>ما دور كل عمود؟</translation>
  </message>
  <message>
   <source>Bring something in</source>
   <translation>أدخل شيئًا</translation>
  </message>
  <message>
   <source>Your own pages and files, read on this computer</source>
   <translation>صفحاتك وملفاتك، تُقرأ على هذا الحاسوب</translation>
  </message>
  <message>
   <source>The preview was put away. Nothing was written.</source>
   <translation>وُضعت المعاينة جانبًا. لم يُكتب شيء.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>لم يُكتب شيء.</translation>
  </message>
  <message>
   <source>The table was put away. Nothing was written.</source>
   <translation>وُضع الجدول جانبًا. لم يُكتب شيء.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.job_preview</name>
  <message>
   <source>Nothing new: the job is on your list as it is.</source>
   <translation>لا جديد: الوظيفة في قائمتك كما هي.</translation>
  </message>
  <message>
   <source>{stated} facts read. {unknown} are not stated: they stay unknown and count neither for nor against the job.</source>
   <translation>الحقائق المقروءة: {stated}. غير المذكورة: {unknown}؛ تبقى مجهولة ولا تُحتسب للوظيفة ولا عليها.</translation>
  </message>
  <message>
   <source>Will add this job to your shortlist.</source>
   <translation>سيضيف هذه الوظيفة إلى قائمتك المختصرة.</translation>
  </message>
  <message>
   <source>Its worth is worked out against your other jobs.</source>
   <translation>تُحسب قيمتها مقارنة بوظائفك الأخرى.</translation>
  </message>
  <message>
   <source>Will bring the job on your list up to date.</source>
   <translation>سيحدّث الوظيفة الموجودة في قائمتك.</translation>
  </message>
  <message>
   <source>What you noted on it yourself stays.</source>
   <translation>ما دوّنته عنها بنفسك يبقى.</translation>
  </message>
  <message>
   <source>Nothing will be written.</source>
   <translation>لن يُكتب شيء.</translation>
  </message>
  <message>
   <source>Nothing new</source>
   <translation>لا جديد</translation>
  </message>
  <message>
   <source>{stated} facts read; none is missing.</source>
   <translation>الحقائق المقروءة: {stated}؛ لا ينقص شيء.</translation>
  </message>
  <message>
   <source>On your list</source>
   <translation>في قائمتك</translation>
  </message>
  <message>
   <source>One {key} takes it back.</source>
   <translation>{key} واحدة تتراجع عنه.</translation>
  </message>
  <message>
   <source>Add to shortlist</source>
   <translation>إضافة إلى القائمة المختصرة</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>تحديث</translation>
  </message>
  <message>
   <source>The job as read</source>
   <translation>الوظيفة كما قُرئت</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>تطلب</translation>
  </message>
  <message>
   <source>Boost bids</source>
   <translation>مزايدات التعزيز</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>الميزانية</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>المستوى</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>المدة</translation>
  </message>
  <message>
   <source>New</source>
   <translation>جديد</translation>
  </message>
  <message>
   <source>On your list, with news</source>
   <translation>في قائمتك، مع جديد</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>غير مذكور</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>The post</source>
   <translation>الإعلان</translation>
  </message>
  <message>
   <source>The client</source>
   <translation>العميل</translation>
  </message>
  <message>
   <source>Closed on Upwork</source>
   <translation>مغلق في Upwork</translation>
  </message>
  <message>
   <source>{name}: {value}</source>
   <translation>{name}: {value}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.mapping_table</name>
  <message>
   <source>What column {name} holds</source>
   <translation>ما يحتويه العمود {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.mapping_view</name>
  <message>
   <source>The first row has the names of the columns</source>
   <translation>الصف الأول فيه أسماء الأعمدة</translation>
  </message>
  <message>
   <source>The first rows, as they are read</source>
   <translation>الصفوف الأولى كما قُرئت</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>ملصق</translation>
  </message>
  <message>
   <source>One look is needed</source>
   <translation>تلزم نظرة واحدة</translation>
  </message>
  <message>
   <source>Your table: say what each column holds</source>
   <translation>جدولك: قل ما يحتويه كل عمود</translation>
  </message>
  <message>
   <source>As it is read</source>
   <translation>كما يُقرأ</translation>
  </message>
  <message>
   <source>Which comes first in the dates?</source>
   <translation>ما الذي يأتي أولًا في التواريخ؟</translation>
  </message>
  <message>
   <source>What does a number such as 14 say?</source>
   <translation>ماذا يعني رقم مثل 14؟</translation>
  </message>
  <message>
   <source>What are rows that name no kind?</source>
   <translation>ما الصفوف التي لا تذكر نوعًا؟</translation>
  </message>
  <message>
   <source>{name}, {rows} rows</source>
   <translation>{name}، الصفوف: {rows}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.mapping_words</name>
  <message>
   <source>Show the preview</source>
   <translation>عرض المعاينة</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>ترك</translation>
  </message>
  <message>
   <source>{count} row read</source>
   <translation>{count} صف قُرئ</translation>
  </message>
  <message>
   <source>{count} rows read</source>
   <translation>لم يُقرأ أي صف|قُرئ صف واحد|قُرئ صفان|قُرئت {count} صفوف|قُرئ {count} صفًا|قُرئ {count} صف</translation>
  </message>
  <message>
   <source>Nothing is written yet. The columns are remembered.</source>
   <translation>لم يُكتب شيء بعد. تُحفظ الأعمدة للمرة القادمة.</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Connects spent</source>
   <translation>المنفق من Connects</translation>
  </message>
  <message>
   <source>Connects added</source>
   <translation>المضاف من Connects</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>عنوان الوظيفة</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>العملة</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
  <message>
   <source>Link of the job</source>
   <translation>رابط الوظيفة</translation>
  </message>
  <message>
   <source>Day first: 31/12/2026</source>
   <translation>اليوم أولًا: 31/12/2026</translation>
  </message>
  <message>
   <source>Month first: 12/31/2026</source>
   <translation>الشهر أولًا: 12/31/2026</translation>
  </message>
  <message>
   <source>Year first: 2026/12/31</source>
   <translation>السنة أولًا: 2026/12/31</translation>
  </message>
  <message>
   <source>As written: −14 was spent, 14 was added</source>
   <translation>كما كُتب: −14 أُنفقت، و14 أُضيفت</translation>
  </message>
  <message>
   <source>14 was spent</source>
   <translation>14 أُنفقت</translation>
  </message>
  <message>
   <source>The kind of the row says it</source>
   <translation>نوع الصف يحدد ذلك</translation>
  </message>
  <message>
   <source>Reading the table…</source>
   <translation>قراءة الجدول…</translation>
  </message>
  <message>
   <source>Not ready yet.</source>
   <translation>ليس جاهزًا بعد.</translation>
  </message>
  <message>
   <source>, {count} refused.</source>
   <translation>، ورُفض {count}.</translation>
  </message>
  <message>
   <source>{count} ×: {reason}</source>
   <translation>{count} ×: {reason}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.not_understood</name>
  <message>
   <source>They are kept out and change nothing. If something you need is among them, save the page and open the file: it tells more than a copy.</source>
   <translation>تبقى خارجًا ولا تغيّر شيئًا. إن كان بينها ما تحتاجه، فاحفظ الصفحة وافتح الملف: فيه أكثر مما في النسخ.</translation>
  </message>
  <message>
   <source>Change the columns…</source>
   <translation>تغيير الأعمدة…</translation>
  </message>
  <message>
   <source>Copy them</source>
   <translation>نسخها</translation>
  </message>
  <message>
   <source>Lines that were not understood</source>
   <translation>أسطر لم تُفهم</translation>
  </message>
  <message>
   <source>{count} line was not understood</source>
   <translation>{count} سطر لم يُفهم</translation>
  </message>
  <message>
   <source>{count} lines were not understood</source>
   <translation>أسطر لم تُفهم: {count}</translation>
  </message>
  <message>
   <source>They are no rows: totals, headings, empty lines. Where one should be a row, change the columns.</source>
   <translation>ليست صفوفًا: مجاميع وعناوين وأسطر فارغة. إن كان أحدها صفًا، فغيّر الأعمدة.</translation>
  </message>
  <message>
   <source>They are kept out and change nothing. If a row of the table is among them, copy the page again from the top of the table to its end, or save the page and open the file.</source>
   <translation>تبقى خارجًا ولا تغيّر شيئًا. إن كان بينها صف من الجدول، فانسخ الصفحة من جديد من أعلى الجدول إلى آخره، أو احفظ الصفحة وافتح الملف.</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>ظاهر</translation>
  </message>
  <message>
   <source>Hidden</source>
   <translation>مخفي</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… و{count} أخرى</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.plan_footer</name>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.plan_words</name>
  <message>
   <source>balance {computed} differs from Upwork {shown} by {difference}</source>
   <translation>الرصيد {computed} يختلف عن Upwork ({shown}) بمقدار {difference}</translation>
  </message>
  <message>
   <source>Record the balance</source>
   <translation>تسجيل الرصيد</translation>
  </message>
  <message>
   <source>Nothing new: the row is here already.</source>
   <translation>لا جديد: الصف هنا بالفعل.</translation>
  </message>
  <message>
   <source>Nothing new: all {count} rows are here already.</source>
   <translation>لا جديد: كل الصفوف ({count}) هنا بالفعل.</translation>
  </message>
  <message>
   <source>{count} file</source>
   <translation>{count} ملف</translation>
  </message>
  <message>
   <source>{count} files</source>
   <translation>{count} من الملفات</translation>
  </message>
  <message>
   <source>balance {computed} is Upwork’s, but rows contradict each other</source>
   <translation>الرصيد {computed} هو رصيد Upwork، لكن الصفوف متناقضة</translation>
  </message>
  <message>
   <source>The question can wait: it stays on Home until you answer.</source>
   <translation>السؤال يمكنه الانتظار: يبقى في الرئيسية حتى تجيب.</translation>
  </message>
  <message>
   <source>The {count} questions can wait: they stay on Home until you answer.</source>
   <translation>الأسئلة ({count}) يمكنها الانتظار: تبقى في الرئيسية حتى تجيب.</translation>
  </message>
  <message>
   <source>{count} row cannot be written; its reason stands beside it.</source>
   <translation>{count} صف لا يمكن كتابته؛ سببه بجانبه.</translation>
  </message>
  <message>
   <source>{count} rows cannot be written; their reasons stand beside them.</source>
   <translation>صفوف لا يمكن كتابتها: {count}؛ أسبابها بجانبها.</translation>
  </message>
  <message>
   <source>Import {count} row</source>
   <translation>استيراد {count} صف</translation>
  </message>
  <message>
   <source>Import {count} rows</source>
   <translation>استيراد الصفوف ({count})</translation>
  </message>
  <message>
   <source>Update {count} row</source>
   <translation>تحديث {count} صف</translation>
  </message>
  <message>
   <source>Update {count} rows</source>
   <translation>تحديث الصفوف ({count})</translation>
  </message>
  <message>
   <source>Keep the question</source>
   <translation>الاحتفاظ بالسؤال</translation>
  </message>
  <message>
   <source>Keep {count} questions</source>
   <translation>الاحتفاظ بالأسئلة ({count})</translation>
  </message>
  <message>
   <source>Nothing will be written.</source>
   <translation>لن يُكتب شيء.</translation>
  </message>
  <message>
   <source>Nothing new</source>
   <translation>لا جديد</translation>
  </message>
  <message>
   <source>pasted</source>
   <translation>ملصق</translation>
  </message>
  <message>
   <source>{what}, into {wallet}</source>
   <translation>{what}، في {wallet}</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>تقرير المعاملات</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>My proposals</translation>
  </message>
  <message>
   <source>Job post</source>
   <translation>إعلان وظيفة</translation>
  </message>
  <message>
   <source>Weekly summary</source>
   <translation>الملخص الأسبوعي</translation>
  </message>
  <message>
   <source>Exported entries</source>
   <translation>قيود مصدَّرة</translation>
  </message>
  <message>
   <source>Spreadsheet</source>
   <translation>جدول بيانات</translation>
  </message>
  <message>
   <source>Will {steps}</source>
   <translation>ما سيُنفَّذ: {steps}</translation>
  </message>
  <message>
   <source>add {count}</source>
   <translation>إضافة {count}</translation>
  </message>
  <message>
   <source>update {count}</source>
   <translation>تحديث {count}</translation>
  </message>
  <message>
   <source>skip {count}</source>
   <translation>تخطّي {count}</translation>
  </message>
  <message>
   <source>ask {count}</source>
   <translation>السؤال عن {count}</translation>
  </message>
  <message>
   <source>{count} added row needs a look; it counts all the same.</source>
   <translation>{count} صف مضاف يحتاج إلى نظر؛ وهو يُحتسب مع ذلك.</translation>
  </message>
  <message>
   <source>{count} added rows need a look; they count all the same.</source>
   <translation>صفوف مضافة تحتاج إلى نظر: {count}؛ وهي تُحتسب مع ذلك.</translation>
  </message>
  <message>
   <source>The page shows only some types of rows, so it proves no balance.</source>
   <translation>تعرض الصفحة بعض أنواع الصفوف فقط، فلا تثبت رصيدًا.</translation>
  </message>
  <message>
   <source>Rows may be missing: bring in the days around them as well.</source>
   <translation>قد تنقص صفوف: أدخل الأيام المحيطة بها أيضًا.</translation>
  </message>
  <message>
   <source>Add {count} job</source>
   <translation>إضافة {count} وظيفة</translation>
  </message>
  <message>
   <source>Add {count} jobs</source>
   <translation>إضافة الوظائف ({count})</translation>
  </message>
  <message>
   <source>{kind}, {origin}</source>
   <translation>{kind}، {origin}</translation>
  </message>
  <message>
   <source>One {key} takes all of it back.</source>
   <translation>{key} واحدة تتراجع عن كل ذلك.</translation>
  </message>
  <message>
   <source>Nothing to add: {steps}.</source>
   <translation>لا شيء للإضافة: {steps}.</translation>
  </message>
  <message>
   <source>Upwork’s balance {shown} is not checked</source>
   <translation>رصيد Upwork ({shown}) لم يُفحص</translation>
  </message>
  <message>
   <source>balance {computed} matches Upwork {shown}</source>
   <translation>الرصيد {computed} مطابق لـ Upwork ({shown})</translation>
  </message>
  <message>
   <source>The opening lot holds {count} from before the first row.</source>
   <translation>في الدفعة الافتتاحية {count} من قبل الصف الأول.</translation>
  </message>
  <message>
   <source>record the balance</source>
   <translation>تسجيل الرصيد</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_columns</name>
  <message>
   <source>File</source>
   <translation>الملف</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Posted</source>
   <translation>نُشرت</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>التاريخ</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>As Upwork words it</source>
   <translation>بصياغة Upwork</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>النتيجة</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>الميزانية</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>المبلغ</translation>
  </message>
  <message>
   <source>Lot, or what it matches</source>
   <translation>الدفعة، أو ما يطابقه</translation>
  </message>
  <message>
   <source>What it matches</source>
   <translation>ما يطابقه</translation>
  </message>
  <message>
   <source>New</source>
   <translation>جديد</translation>
  </message>
  <message>
   <source>Already here</source>
   <translation>هنا بالفعل</translation>
  </message>
  <message>
   <source>Possible twin</source>
   <translation>مكرر محتمل</translation>
  </message>
  <message>
   <source>Needs a look</source>
   <translation>يحتاج إلى نظر</translation>
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>On import</source>
   <translation>عند الاستيراد</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_table</name>
  <message>
   <source>Rows of the plan. Space takes or leaves the selected ones; the menu key shows every choice</source>
   <translation>صفوف الخطة. مفتاح المسافة يأخذ الصفوف المحددة أو يتركها؛ ومفتاح القائمة يعرض كل الخيارات</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_view</name>
  <message>
   <source>Joined to your ledger at {day}: {count} rows are the same.</source>
   <translation>وُصلت بدفترك عند {day}: الصفوف المتطابقة {count}.</translation>
  </message>
  <message>
   <source>Joined to your ledger at {day}: {count} row is the same.</source>
   <translation>وُصلت بدفترك عند {day}: {count} صف متطابق.</translation>
  </message>
  <message>
   <source>The page was read with a doubt.</source>
   <translation>قُرئت الصفحة مع شك.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.read_columns</name>
  <message>
   <source>Date</source>
   <translation>التاريخ</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>عنوان الوظيفة</translation>
  </message>
  <message>
   <source>Refused, because</source>
   <translation>رُفض لأن</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.row_words</name>
  <message>
   <source>Adds what was not known</source>
   <translation>يضيف ما لم يكن معروفًا</translation>
  </message>
  <message>
   <source>{count} lots: {names}</source>
   <translation>الدفعات ({count}): {names}</translation>
  </message>
  <message>
   <source>Opening lot, age not known</source>
   <translation>الدفعة الافتتاحية، العمر غير معروف</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>وظيفة بلا عنوان</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>ملصق</translation>
  </message>
  <message>
   <source>Here already</source>
   <translation>هنا بالفعل</translation>
  </message>
  <message>
   <source>No lot held them</source>
   <translation>لم تكن في أي دفعة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Plan fee</source>
   <translation>رسوم الخطة</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>الضريبة</translation>
  </message>
  <message>
   <source>Earnings</source>
   <translation>الأرباح</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>رسوم الخدمة</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>استرداد</translation>
  </message>
  <message>
   <source>Withdrawal</source>
   <translation>سحب</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>أخرى</translation>
  </message>
  <message>
   <source>On your list: brings newer facts</source>
   <translation>في قائمتك: يجلب حقائق أحدث</translation>
  </message>
  <message>
   <source>On your list as it is</source>
   <translation>في قائمتك كما هي</translation>
  </message>
  <message>
   <source>{wording}: {title}</source>
   <translation>{wording}: {title}</translation>
  </message>
  <message>
   <source>New wording; it counts all the same</source>
   <translation>صياغة جديدة؛ تُحتسب مع ذلك</translation>
  </message>
  <message>
   <source>No amount could be read</source>
   <translation>تعذّرت قراءة المبلغ</translation>
  </message>
  <message>
   <source>No number could be read</source>
   <translation>تعذّرت قراءة الرقم</translation>
  </message>
  <message>
   <source>No day could be read</source>
   <translation>تعذّرت قراءة اليوم</translation>
  </message>
  <message>
   <source>The row names no job</source>
   <translation>الصف لا يذكر وظيفة</translation>
  </message>
  <message>
   <source>You said before that it is the one here</source>
   <translation>قلت من قبل إنه نفسه الموجود هنا</translation>
  </message>
  <message>
   <source>Part of that day is here; the rest is added</source>
   <translation>جزء من ذلك اليوم هنا؛ ويُضاف الباقي</translation>
  </message>
  <message>
   <source>{lot}, ends {day}</source>
   <translation>{lot}، تنتهي في {day}</translation>
  </message>
  <message>
   <source>Was {before}, is {after} now</source>
   <translation>كان {before}، وهو الآن {after}</translation>
  </message>
  <message>
   <source>{day}, {name}</source>
   <translation>{day}، {name}</translation>
  </message>
  <message>
   <source>{why}: {what}</source>
   <translation>{why}: {what}</translation>
  </message>
  <message>
   <source>Adds what {what} lacks</source>
   <translation>يضيف ما ينقص {what}</translation>
  </message>
  <message>
   <source>Much like the one of {day}</source>
   <translation>يشبه كثيرًا قيد {day}</translation>
  </message>
  <message>
   <source>New {lot} lot, ends {day}</source>
   <translation>دفعة جديدة: {lot}، تنتهي في {day}</translation>
  </message>
  <message>
   <source>Back to {lot}, ends {day}</source>
   <translation>تعود إلى: {lot}، تنتهي في {day}</translation>
  </message>
  <message>
   <source>Back to {lot}, ended {day}</source>
   <translation>تعود إلى: {lot}، انتهت في {day}</translation>
  </message>
  <message>
   <source>Same job a day apart, on {day}</source>
   <translation>الوظيفة نفسها بفارق يوم، في {day}</translation>
  </message>
  <message>
   <source>Same day, {day}, one has no title</source>
   <translation>اليوم نفسه، {day}، أحدهما بلا عنوان</translation>
  </message>
  <message>
   <source>At the page’s edge; may be the one of {day}</source>
   <translation>عند حافة الصفحة؛ قد يكون قيد {day}</translation>
  </message>
  <message>
   <source>Same job and day, {day}, another title</source>
   <translation>الوظيفة واليوم نفساهما، {day}، بعنوان آخر</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.selection_bar</name>
  <message>
   <source>Space takes or leaves the selected rows. Filters only hide rows; they never change what is imported.</source>
   <translation>مفتاح المسافة يأخذ الصفوف المحددة أو يتركها. المرشحات تخفي الصفوف فقط، ولا تغيّر ما يُستورد.</translation>
  </message>
  <message>
   <source>{count} rows selected</source>
   <translation>الصفوف المحددة: {count}</translation>
  </message>
  <message>
   <source>{count} rows selected: they are here already</source>
   <translation>الصفوف المحددة: {count}؛ هي هنا بالفعل</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.standing_card</name>
  <message>
   <source>Keeping up</source>
   <translation>متابعة السجل</translation>
  </message>
  <message>
   <source>See those days</source>
   <translation>عرض تلك الأيام</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.standing_words</name>
  <message>
   <source>Import those days if you used Connects then; until that is done the opening lot stands in for them.</source>
   <translation>استورد تلك الأيام إن كنت قد استخدمت Connects فيها؛ وحتى ذلك الحين تنوب عنها الدفعة الافتتاحية.</translation>
  </message>
  <message>
   <source>Upwork shows {days} days: from {day} on the oldest missing rows are gone there.</source>
   <translation>يعرض Upwork آخر {days} يومًا: ابتداءً من {day} تختفي أقدم الصفوف الناقصة من هناك.</translation>
  </message>
  <message>
   <source>{count} day</source>
   <translation>{count} يوم</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} يومًا</translation>
  </message>
  <message>
   <source>Upwork shows {days} days: the oldest missing rows can no longer be copied.</source>
   <translation>يعرض Upwork آخر {days} يومًا: لم يعد نسخ أقدم الصفوف الناقصة ممكنًا.</translation>
  </message>
  <message>
   <source>Rows between {first} and {last} are missing.</source>
   <translation>تنقص الصفوف بين {first} و{last}.</translation>
  </message>
  <message>
   <source>No page of Upwork is here yet.</source>
   <translation>لا صفحة من Upwork هنا بعد.</translation>
  </message>
  <message>
   <source>Covered up to {day}.</source>
   <translation>مغطّى حتى {day}.</translation>
  </message>
  <message>
   <source>No page shows {first} to {last}.</source>
   <translation>لا صفحة تعرض {first} إلى {last}.</translation>
  </message>
  <message>
   <source>Upwork keeps {days} days of history: bring it in now, then once a month.</source>
   <translation>يحتفظ Upwork بسجل آخر {days} يومًا: أدخله الآن، ثم مرة كل شهر.</translation>
  </message>
  <message>
   <source>That is {days} ago: time to import again.</source>
   <translation>كان ذلك قبل {days}: حان وقت الاستيراد من جديد.</translation>
  </message>
  <message>
   <source>{count} older span is open too.</source>
   <translation>{count} فترة أقدم مفتوحة أيضًا.</translation>
  </message>
  <message>
   <source>{count} older spans are open too.</source>
   <translation>لا فترات أقدم مفتوحة.|فترة أقدم واحدة مفتوحة أيضًا.|فترتان أقدم مفتوحتان أيضًا.|{count} فترات أقدم مفتوحة أيضًا.|{count} فترة أقدم مفتوحة أيضًا.|{count} فترة أقدم مفتوحة أيضًا.</translation>
  </message>
  <message>
   <source>Next import by {day}.</source>
   <translation>الاستيراد التالي حتى {day}.</translation>
  </message>
  <message>
   <source>So are rows of {count} older span.</source>
   <translation>وكذلك صفوف {count} فترة أقدم.</translation>
  </message>
  <message>
   <source>So are rows of {count} older spans.</source>
   <translation>ولا فترات أقدم.|وكذلك صفوف فترة أقدم واحدة.|وكذلك صفوف فترتين أقدم.|وكذلك صفوف {count} فترات أقدم.|وكذلك صفوف {count} فترة أقدم.|وكذلك صفوف {count} فترة أقدم.</translation>
  </message>
  <message>
   <source>Rows before {day} are missing.</source>
   <translation>تنقص الصفوف السابقة لـ {day}.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.twins_card</name>
  <message>
   <source>Left out of an import: it may be the one here.</source>
   <translation>تُرك خارج استيراد: قد يكون نفسه الموجود هنا.</translation>
  </message>
  <message>
   <source>Is it the same?</source>
   <translation>هل هو نفسه؟</translation>
  </message>
  <message>
   <source>{count} on {day}, “{what}”</source>
   <translation>{count} في {day}، «{what}»</translation>
  </message>
  <message>
   <source>{count} more follows.</source>
   <translation>ويتبعه {count}.</translation>
  </message>
  <message>
   <source>{count} more follow.</source>
   <translation>لا يتبعه شيء.|ويتبعه واحد آخر.|ويتبعه اثنان آخران.|وتتبعه {count} أخرى.|وتتبعه {count} أخرى.|وتتبعه {count} أخرى.</translation>
  </message>
  <message>
   <source>It is the same</source>
   <translation>هو نفسه</translation>
  </message>
  <message>
   <source>Both are true</source>
   <translation>كلاهما صحيح</translation>
  </message>
  <message>
   <source>Here is: {row}</source>
   <translation>الموجود هنا: {row}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.wording_card</name>
  <message>
   <source>Upwork used a wording Bidbook doesn’t know: “{wording}”.</source>
   <translation>استخدم Upwork صياغة لا يعرفها Bidbook: «{wording}».</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>الغرض منه</translation>
  </message>
  <message>
   <source>Use for all</source>
   <translation>استخدامه للكل</translation>
  </message>
  <message>
   <source>{count} row,</source>
   <translation>{count} صف،</translation>
  </message>
  <message>
   <source>{count} rows, together</source>
   <translation>لا صفوف،|صف واحد،|صفان، مجموعهما|{count} صفوف، مجموعها|{count} صفًا، مجموعها|{count} صف، مجموعها</translation>
  </message>
  <message>
   <source>It counts all the same; say once what it is for.</source>
   <translation>يُحتسب مع ذلك؛ قل مرة واحدة ما الغرض منه.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>اختيار…</translation>
  </message>
  <message>
   <source>{rows} {sum} Connects.</source>
   <translation>{rows} {sum} Connects.</translation>
  </message>
  <message>
   <source>{count} more follows.</source>
   <translation>ويتبعه {count}.</translation>
  </message>
  <message>
   <source>{count} more follow.</source>
   <translation>لا يتبعه شيء.|ويتبعه واحد آخر.|ويتبعه اثنان آخران.|وتتبعه {count} أخرى.|وتتبعه {count} أخرى.|وتتبعه {count} أخرى.</translation>
  </message>
  <message>
   <source>Choose what it is for first</source>
   <translation>اختر الغرض منه أولًا</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.absent</name>
  <message>
   <source>Show all time</source>
   <translation>عرض كل الفترات</translation>
  </message>
  <message>
   <source>Bring in a page</source>
   <translation>إدخال صفحة</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advice</name>
  <message>
   <source>for {wallet}</source>
   <translation>لـ {wallet}</translation>
  </message>
  <message>
   <source>no pace</source>
   <translation>بلا وتيرة</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advice_card</name>
  <message>
   <source>This could not be worked out.</source>
   <translation>تعذّر حساب هذا.</translation>
  </message>
  <message>
   <source>The sum</source>
   <translation>المجموع</translation>
  </message>
  <message>
   <source>More: {title}</source>
   <translation>المزيد: {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advisers</name>
  <message>
   <source>What to buy</source>
   <translation>ماذا تشتري</translation>
  </message>
  <message>
   <source>Which plan</source>
   <translation>أي خطة</translation>
  </message>
  <message>
   <source>Whether the badge pays</source>
   <translation>هل تجدي الشارة</translation>
  </message>
  <message>
   <source>a month at your pace</source>
   <translation>في الشهر بوتيرتك</translation>
  </message>
  <message>
   <source>The dearest plan pays from {count} Connects a month on.</source>
   <translation>تجدي أغلى خطة ابتداءً من {count} Connects في الشهر.</translation>
  </message>
  <message>
   <source>You hold {held} and use about {pace} a week ({low} to {high}).</source>
   <translation>لديك {held} وتستخدم نحو {pace} في الأسبوع ({low} إلى {high}).</translation>
  </message>
  <message>
   <source>Lapses are counted at half your pace.</source>
   <translation>يُحتسب ما يضيع بنصف وتيرتك.</translation>
  </message>
  <message>
   <source>{low} to {high} more invitations a week came with it.</source>
   <translation>جاءت معها من {low} إلى {high} دعوات أكثر في الأسبوع.</translation>
  </message>
  <message>
   <source>You hold {held}.</source>
   <translation>لديك {held}.</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>At most {cap} may be held.</source>
   <translation>يمكن الاحتفاظ بـ {cap} على الأكثر.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.arrangement</name>
  <message>
   <source>Upcoming expiries</source>
   <translation>ما ستنتهي صلاحيته قريبًا</translation>
  </message>
  <message>
   <source>Spend per win</source>
   <translation>الإنفاق لكل فوز</translation>
  </message>
  <message>
   <source>Balance by source</source>
   <translation>الرصيد حسب المصدر</translation>
  </message>
  <message>
   <source>Boost lab</source>
   <translation>مختبر التعزيز</translation>
  </message>
  <message>
   <source>Burn and runway</source>
   <translation>الاستهلاك والمدة المتبقية</translation>
  </message>
  <message>
   <source>From proposal to win</source>
   <translation>من المقترح إلى الفوز</translation>
  </message>
  <message>
   <source>Win rate by a criterion</source>
   <translation>معدل الفوز حسب معيار</translation>
  </message>
  <message>
   <source>Spent and earned</source>
   <translation>المنفق والمكتسب</translation>
  </message>
  <message>
   <source>What to buy</source>
   <translation>ماذا تشتري</translation>
  </message>
  <message>
   <source>Which plan</source>
   <translation>أي خطة</translation>
  </message>
  <message>
   <source>Whether the badge pays</source>
   <translation>هل تجدي الشارة</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>ماذا لو</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.balance_chart</name>
  <message>
   <source>Balance by source</source>
   <translation>الرصيد حسب المصدر</translation>
  </message>
  <message>
   <source>You hold {now}, about {mean} on average.</source>
   <translation>لديك {now}، ومتوسطك نحو {mean}.</translation>
  </message>
  <message>
   <source>You held {now} at the end, about {mean} on average.</source>
   <translation>كان لديك {now} في النهاية، ومتوسطك نحو {mean}.</translation>
  </message>
  <message>
   <source>No Connects yet</source>
   <translation>لا Connects بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History, and every lot shows here from its first day.</source>
   <translation>الصق صفحة Connects History، فتظهر كل دفعة هنا من يومها الأول.</translation>
  </message>
  <message>
   <source>You hold {now}.</source>
   <translation>لديك {now}.</translation>
  </message>
  <message>
   <source>You held {now}.</source>
   <translation>كان لديك {now}.</translation>
  </message>
  <message>
   <source>Of these: {held}.</source>
   <translation>منها: {held}.</translation>
  </message>
  <message>
   <source>The most was {count} on {day}.</source>
   <translation>كان الأكثر {count} في {day}.</translation>
  </message>
  <message>
   <source>{day}: {count}</source>
   <translation>{day}: {count}</translation>
  </message>
  <message>
   <source>End of</source>
   <translation>نهاية</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>الإجمالي</translation>
  </message>
  <message>
   <source>Nothing was held in this period</source>
   <translation>لم يكن لديك شيء في هذه الفترة</translation>
  </message>
  <message>
   <source>Another period has a balance to show.</source>
   <translation>في فترة أخرى رصيد يمكن عرضه.</translation>
  </message>
  <message>
   <source>All {source}.</source>
   <translation>كلها: {source}.</translation>
  </message>
  <message>
   <source>entries of {day}</source>
   <translation>قيود {day}</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>القيود من {since} إلى {until}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.card_places</name>
  <message>
   <source>Move earlier</source>
   <translation>تقديم</translation>
  </message>
  <message>
   <source>Move later</source>
   <translation>تأخير</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>إخفاء</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.chart_card</name>
  <message>
   <source>This chart could not be drawn</source>
   <translation>تعذّر رسم هذا المخطط</translation>
  </message>
  <message>
   <source>Your ledger is untouched, and the other pages work.</source>
   <translation>دفترك لم يُمس، والصفحات الأخرى تعمل.</translation>
  </message>
  <message>
   <source>Show as table</source>
   <translation>عرض كجدول</translation>
  </message>
  <message>
   <source>Save as PNG...</source>
   <translation>حفظ بصيغة PNG...</translation>
  </message>
  <message>
   <source>Save as SVG...</source>
   <translation>حفظ بصيغة SVG...</translation>
  </message>
  <message>
   <source>Save values as CSV...</source>
   <translation>حفظ القيم بصيغة CSV...</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>More: {title}</source>
   <translation>المزيد: {title}</translation>
  </message>
  <message>
   <source>Save {title}</source>
   <translation>حفظ {title}</translation>
  </message>
  <message>
   <source>Wrote {name}.</source>
   <translation>كُتب {name}.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.expiries_chart</name>
  <message>
   <source>Upcoming expiries</source>
   <translation>ما ستنتهي صلاحيته قريبًا</translation>
  </message>
  <message>
   <source>none lapse at your pace</source>
   <translation>لا شيء يضيع بوتيرتك</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>مبكر جدًا</translation>
  </message>
  <message>
   <source>{month}: {count}</source>
   <translation>{month}: {count}</translation>
  </message>
  <message>
   <source>{count} lapse at your pace, {low} to {high}</source>
   <translation>{count} تضيع بوتيرتك، من {low} إلى {high}</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>تنتهي</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>المصدر</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Will lapse</source>
   <translation>سيضيع</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>النطاق</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>{figure}, {low} to {high}</source>
   <translation>{figure}، من {low} إلى {high}</translation>
  </message>
  <message>
   <source>{count} lapse at your pace</source>
   <translation>{count} تضيع بوتيرتك</translation>
  </message>
  <message>
   <source>Nothing held, nothing to lapse</source>
   <translation>لا رصيد، فلا شيء يضيع</translation>
  </message>
  <message>
   <source>Every lot is used or has ended. New Connects show here with their last day.</source>
   <translation>كل الدفعات استُهلكت أو انتهت. تظهر Connects الجديدة هنا مع يومها الأخير.</translation>
  </message>
  <message>
   <source>Nothing ends</source>
   <translation>لا شيء ينتهي</translation>
  </message>
  <message>
   <source>lots that end in {month}</source>
   <translation>الدفعات المنتهية في {month}</translation>
  </message>
  <message>
   <source>Nothing ends by {month}</source>
   <translation>لا شيء ينتهي حتى {month}</translation>
  </message>
  <message>
   <source>{count} Connects end later.</source>
   <translation>{count} Connects تنتهي لاحقًا.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.expiries_words</name>
  <message>
   <source>{total} end on {day}; {lapse} of them lapse at your pace.</source>
   <translation>تنتهي {total} في {day}؛ يضيع منها {lapse} بوتيرتك.</translation>
  </message>
  <message>
   <source>{total} end on {day}; at your pace all of them lapse.</source>
   <translation>تنتهي {total} في {day}؛ وبوتيرتك تضيع كلها.</translation>
  </message>
  <message>
   <source>Too early to say what will lapse: your pace is not known yet.</source>
   <translation>مبكر القول ما سيضيع: وتيرتك غير معروفة بعد.</translation>
  </message>
  <message>
   <source>Likely {low} to {high}.</source>
   <translation>على الأرجح من {low} إلى {high}.</translation>
  </message>
  <message>
   <source>{count} end on {day} at the latest.</source>
   <translation>تنتهي {count} في {day} على أبعد تقدير.</translation>
  </message>
  <message>
   <source>Nothing is projected to lapse by {month}.</source>
   <translation>لا يُتوقع أن يضيع شيء حتى {month}.</translation>
  </message>
  <message>
   <source>Next to end: {count} on {day}.</source>
   <translation>أول ما ينتهي: {count} في {day}.</translation>
  </message>
  <message>
   <source>{count} more lapse by {month}.</source>
   <translation>وتضيع {count} أخرى حتى {month}.</translation>
  </message>
  <message>
   <source>Nothing else is at risk by {month}.</source>
   <translation>لا شيء آخر معرّض للضياع حتى {month}.</translation>
  </message>
  <message>
   <source>In slow weeks up to {count} may lapse.</source>
   <translation>في الأسابيع البطيئة قد يضيع حتى {count}.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.hindsight</name>
  <message>
   <source>no proposal over {count} Connects</source>
   <translation>لا مقترح فوق {count} Connects</translation>
  </message>
  <message>
   <source>{count} of {sent} proposals would not have been sent, {wins} wins among them.</source>
   <translation>من المقترحات ({sent}) لم يكن ليُرسل {count}، ومرات الفوز بينها {wins}.</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>ماذا لو</translation>
  </message>
  <message>
   <source>hindsight</source>
   <translation>نظر إلى الماضي</translation>
  </message>
  <message>
   <source>No proposals yet, so there is nothing to replay.</source>
   <translation>لا مقترحات بعد، فلا شيء يُعاد احتسابه.</translation>
  </message>
  <message>
   <source>{count} fewer Connects would have lapsed.</source>
   <translation>كان سيضيع من Connects أقل بمقدار {count}.</translation>
  </message>
  <message>
   <source>{count} more Connects would have lapsed.</source>
   <translation>كان سيضيع من Connects أكثر بمقدار {count}.</translation>
  </message>
  <message>
   <source>{count} could not be judged and stay.</source>
   <translation>تعذّر الحكم على {count} فتبقى.</translation>
  </message>
  <message>
   <source>It would have saved {money}.</source>
   <translation>كان سيوفّر {money}.</translation>
  </message>
  <message>
   <source>It would have cost {money} more.</source>
   <translation>كان سيكلّف {money} إضافية.</translation>
  </message>
  <message>
   <source>It would have cost the same.</source>
   <translation>كانت التكلفة ستبقى نفسها.</translation>
  </message>
  <message>
   <source>As it was</source>
   <translation>كما كان</translation>
  </message>
  <message>
   <source>As it would be</source>
   <translation>كما كان سيكون</translation>
  </message>
  <message>
   <source>no boosts</source>
   <translation>لا تعزيزات</translation>
  </message>
  <message>
   <source>no client without verified payment</source>
   <translation>لا عميل دون دفع موثّق</translation>
  </message>
  <message>
   <source>paid Connects always first</source>
   <translation>المدفوعة من Connects أولًا دائمًا</translation>
  </message>
  <message>
   <source>always in the order received</source>
   <translation>بترتيب الاستلام دائمًا</translation>
  </message>
  <message>
   <source>Just as many Connects would have lapsed.</source>
   <translation>كان سيضيع من Connects العدد نفسه.</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>المقابلات</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Connects used, net</source>
   <translation>المستخدم من Connects، صافيًا</translation>
  </message>
  <message>
   <source>Connects lapsed</source>
   <translation>الضائع من Connects</translation>
  </message>
  <message>
   <source>Connects left over today</source>
   <translation>الزائد من Connects اليوم</translation>
  </message>
  <message>
   <source>Cash spent</source>
   <translation>النقد المنفق</translation>
  </message>
  <message>
   <source>Earned</source>
   <translation>المكتسب</translation>
  </message>
  <message>
   <source>no job with {count} proposals or more</source>
   <translation>لا وظيفة فيها {count} أو أكثر من المقترحات</translation>
  </message>
  <message>
   <source>no client who hires under {count} in 100</source>
   <translation>لا عميل يوظّف أقل من {count} من 100</translation>
  </message>
  <message>
   <source>always on {plan}</source>
   <translation>دائمًا على {plan}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.insights_page</name>
  <message>
   <source>Insights</source>
   <translation>التحليلات</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>الفترة</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>تصدير</translation>
  </message>
  <message>
   <source>All charts as PNG...</source>
   <translation>كل المخططات بصيغة PNG...</translation>
  </message>
  <message>
   <source>All charts as SVG...</source>
   <translation>كل المخططات بصيغة SVG...</translation>
  </message>
  <message>
   <source>All values as CSV...</source>
   <translation>كل القيم بصيغة CSV...</translation>
  </message>
  <message>
   <source>Choose charts</source>
   <translation>اختيار المخططات</translation>
  </message>
  <message>
   <source>{period}, {weeks} weeks</source>
   <translation>{period}، الأسابيع: {weeks}</translation>
  </message>
  <message>
   <source>{period}, 1 week</source>
   <translation>{period}، أسبوع واحد</translation>
  </message>
  <message>
   <source>Export into a folder</source>
   <translation>التصدير إلى مجلد</translation>
  </message>
  <message>
   <source>Nothing to draw yet</source>
   <translation>لا شيء للرسم بعد</translation>
  </message>
  <message>
   <source>Bring in your Connects History, and what lapses and what a win costs show here.</source>
   <translation>أدخل صفحة Connects History، فيظهر هنا ما يضيع وتكلفة الفوز.</translation>
  </message>
  <message>
   <source>All charts follow the period. Click a chart to see its rows.</source>
   <translation>كل المخططات تتبع الفترة. انقر مخططًا لترى صفوفه.</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 يومًا</translation>
  </message>
  <message>
   <source>12 months</source>
   <translation>12 شهرًا</translation>
  </message>
  <message>
   <source>2 years</source>
   <translation>سنتان</translation>
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>Bring in a page</source>
   <translation>إدخال صفحة</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>كالمعتاد</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.key_buttons</name>
  <message>
   <source>Show {name}</source>
   <translation>إظهار {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.money_chart</name>
  <message>
   <source>Spent and earned</source>
   <translation>المنفق والمكتسب</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>لا مقترحات بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History, and what it cost and brought adds up here.</source>
   <translation>الصق صفحة Connects History، فيُجمع هنا ما كلّفته وما جلبته.</translation>
  </message>
  <message>
   <source>{spent} spent, {earned} earned so far.</source>
   <translation>أُنفق {spent} واكتُسب {earned} حتى الآن.</translation>
  </message>
  <message>
   <source>{count} proposals, {wins} won, {period}; income after Upwork's fee.</source>
   <translation>المقترحات {count}، والفوز {wins}، {period}؛ الدخل بعد رسوم Upwork.</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>العملات الأخرى منفصلة.</translation>
  </message>
  <message>
   <source>{month}: {spent} spent</source>
   <translation>{month}: أُنفق {spent}</translation>
  </message>
  <message>
   <source>{earned} earned</source>
   <translation>اكتُسب {earned}</translation>
  </message>
  <message>
   <source>in all so far</source>
   <translation>الإجمالي حتى الآن</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>القيود من {since} إلى {until}</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>حتى</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>العملة</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>المنفق</translation>
  </message>
  <message>
   <source>Earned</source>
   <translation>المكتسب</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>لا مقترحات في هذه الفترة</translation>
  </message>
  <message>
   <source>No money spent in this period</source>
   <translation>لم يُنفق مال في هذه الفترة</translation>
  </message>
  <message>
   <source>What was used cost nothing, and no income is known for it.</source>
   <translation>ما استُخدم لم يكلّف شيئًا، ولا دخل معروف منه.</translation>
  </message>
  <message>
   <source>{spent} spent; no income is known yet.</source>
   <translation>أُنفق {spent}؛ ولا دخل معروف بعد.</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>أُرسل {count} في فترة أخرى.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.pace_slider</name>
  <message>
   <source>Pace</source>
   <translation>الوتيرة</translation>
  </message>
  <message>
   <source>My own pace</source>
   <translation>وتيرتي أنا</translation>
  </message>
  <message>
   <source>At {connects} Connects a week</source>
   <translation>بوتيرة {connects} Connects في الأسبوع</translation>
  </message>
  <message>
   <source>At your own pace: about {count} proposals a week</source>
   <translation>بوتيرتك أنت: نحو {count} من المقترحات في الأسبوع</translation>
  </message>
  <message>
   <source>At your own pace: about 1 proposal a week</source>
   <translation>بوتيرتك أنت: نحو مقترح واحد في الأسبوع</translation>
  </message>
  <message>
   <source>At 1 proposal a week, about {connects} Connects</source>
   <translation>بمقترح واحد في الأسبوع، نحو {connects} Connects</translation>
  </message>
  <message>
   <source>At {count} proposals a week, about {connects} Connects</source>
   <translation>بعدد {count} من المقترحات في الأسبوع، نحو {connects} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.period_brush</name>
  <message>
   <source>Period of all charts</source>
   <translation>فترة كل المخططات</translation>
  </message>
  <message>
   <source>Arrow keys move it, with Shift its end, with Ctrl its start.</source>
   <translation>تحرّكها مفاتيح الأسهم، ومع Shift نهايتها، ومع Ctrl بدايتها.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.policy</name>
  <message>
   <source>{month}: {change}</source>
   <translation>{month}: {change}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.rate_charts</name>
  <message>
   <source>From proposal to win</source>
   <translation>من المقترح إلى الفوز</translation>
  </message>
  <message>
   <source>in 100 sent; bar: likely range; dotted: others</source>
   <translation>من كل 100 مرسلة؛ الشريط: النطاق المرجّح؛ المنقّط: الآخرون</translation>
  </message>
  <message>
   <source>Boost lab</source>
   <translation>مختبر التعزيز</translation>
  </message>
  <message>
   <source>wins in 100 by Connects bid; bar: likely range</source>
   <translation>الفوز من كل 100 حسب Connects المزايدة؛ الشريط: النطاق المرجّح</translation>
  </message>
  <message>
   <source>Win rate by</source>
   <translation>معدل الفوز حسب</translation>
  </message>
  <message>
   <source>wins in 100; bar: likely range</source>
   <translation>الفوز من كل 100؛ الشريط: النطاق المرجّح</translation>
  </message>
  <message>
   <source>No win among {count} settled proposals yet.</source>
   <translation>لا فوز بعد بين المقترحات المحسومة ({count}).</translation>
  </message>
  <message>
   <source>Too early to say whether a boost helps.</source>
   <translation>مبكر القول هل ينفع التعزيز.</translation>
  </message>
  <message>
   <source>Too early to compare: fewer than two groups have enough.</source>
   <translation>مبكرة المقارنة: أقل من مجموعتين فيهما ما يكفي.</translation>
  </message>
  <message>
   <source>Most wins: {best}, {range}; fewest: {least}, and the ranges lie apart.</source>
   <translation>الأكثر فوزًا: {best}، {range}؛ والأقل: {least}، والنطاقان منفصلان.</translation>
  </message>
  <message>
   <source>Most wins: {best}, {range}, but the ranges overlap: not yet certain.</source>
   <translation>الأكثر فوزًا: {best}، {range}، لكن النطاقات متداخلة: ليس مؤكدًا بعد.</translation>
  </message>
  <message>
   <source>{count} more groups are in the table.</source>
   <translation>في الجدول {count} من المجموعات الأخرى.</translation>
  </message>
  <message>
   <source>A boost of {band} wins {range}, none {plain}: the ranges overlap.</source>
   <translation>تعزيز {band} يفوز {range}، وبلا تعزيز {plain}: النطاقان متداخلان.</translation>
  </message>
  <message>
   <source>viewed</source>
   <translation>اطُّلع عليه</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>جاء رد</translation>
  </message>
  <message>
   <source>interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>won</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>none</source>
   <translation>لا شيء</translation>
  </message>
  <message>
   <source>{wins} won of {count} settled there.</source>
   <translation>فاز هناك {wins} من {count} محسومة.</translation>
  </message>
  <message>
   <source>{stage} {words}</source>
   <translation>{stage}: {words}</translation>
  </message>
  <message>
   <source>Others: {list}.</source>
   <translation>الآخرون: {list}.</translation>
  </message>
  <message>
   <source>A boost of {band} wins more: {range} against {plain}.</source>
   <translation>تعزيز {band} يفوز أكثر: {range} مقابل {plain}.</translation>
  </message>
  <message>
   <source>A boost of {band} wins less: {range} against {plain}.</source>
   <translation>تعزيز {band} يفوز أقل: {range} مقابل {plain}.</translation>
  </message>
  <message>
   <source>{likely} end in a win: {wins} of {count} settled.</source>
   <translation>{likely} تنتهي بالفوز: {wins} من {count} محسومة.</translation>
  </message>
  <message>
   <source>{likely} come to an interview.</source>
   <translation>{likely} تصل إلى مقابلة.</translation>
  </message>
  <message>
   <source>In the other bands {count} are settled: too early.</source>
   <translation>حُسم في الشرائح الأخرى {count}: مبكر جدًا.</translation>
  </message>
  <message>
   <source>{count} boosted proposals are settled, {plain} without a boost.</source>
   <translation>المحسوم {count} من المقترحات المعزّزة، و{plain} بلا تعزيز.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>{low} and up</source>
   <translation>{low} فأكثر</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.rates</name>
  <message>
   <source>none yet</source>
   <translation>لا شيء بعد</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>مبكر جدًا</translation>
  </message>
  <message>
   <source>of {count} settled</source>
   <translation>من {count} محسومة</translation>
  </message>
  <message>
   <source>{count} of about {needed}</source>
   <translation>{count} من نحو {needed}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.rates_chart</name>
  <message>
   <source>{reached} of {count} settled</source>
   <translation>{reached} من {count} محسومة</translation>
  </message>
  <message>
   <source>{name}: {rate}</source>
   <translation>{name}: {rate}</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>المجموعة</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>المحسوم</translation>
  </message>
  <message>
   <source>Of these</source>
   <translation>منها</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>المعدل</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>To</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>الآخرون</translation>
  </message>
  <message>
   <source>dotted: {words}</source>
   <translation>المنقّط: {words}</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>لا مقترحات بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History or your proposals, and what came of them shows.</source>
   <translation>الصق صفحة Connects History أو مقترحاتك، فيظهر ما آلت إليه.</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>لا مقترحات في هذه الفترة</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>مبكر القول</translation>
  </message>
  <message>
   <source>Shows here with its range: {count} settled.</source>
   <translation>يظهر هنا مع نطاقه: حُسم {count}.</translation>
  </message>
  <message>
   <source>{count} sent</source>
   <translation>أُرسل {count}</translation>
  </message>
  <message>
   <source>likely {range}</source>
   <translation>المرجّح {range}</translation>
  </message>
  <message>
   <source>{count} still open</source>
   <translation>{count} ما زالت مفتوحة</translation>
  </message>
  <message>
   <source>others: {words}</source>
   <translation>الآخرون: {words}</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>أُرسل {count} في فترة أخرى.</translation>
  </message>
  <message>
   <source>proposals: {name}</source>
   <translation>المقترحات: {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.runway_chart</name>
  <message>
   <source>You use about {pace} a week, {low} to {high}.</source>
   <translation>تستخدم نحو {pace} في الأسبوع، من {low} إلى {high}.</translation>
  </message>
  <message>
   <source>today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Burn and runway</source>
   <translation>الاستهلاك والمدة المتبقية</translation>
  </message>
  <message>
   <source>Nothing is used at this pace.</source>
   <translation>لا شيء يُستهلك بهذه الوتيرة.</translation>
  </message>
  <message>
   <source>{held} last longer than a year, or end before you use them.</source>
   <translation>{held} تدوم أكثر من سنة، أو تنتهي قبل أن تستخدمها.</translation>
  </message>
  <message>
   <source>{held} last until {day}, {range}.</source>
   <translation>{held} تدوم حتى {day}، {range}.</translation>
  </message>
  <message>
   <source>At {pace} a week.</source>
   <translation>بوتيرة {pace} في الأسبوع.</translation>
  </message>
  <message>
   <source>{count} lapse; at your own pace {usual}.</source>
   <translation>تضيع {count}؛ وبوتيرتك أنت {usual}.</translation>
  </message>
  <message>
   <source>{day}: {count}</source>
   <translation>{day}: {count}</translation>
  </message>
  <message>
   <source>{low} to {high} at this pace</source>
   <translation>من {low} إلى {high} بهذه الوتيرة</translation>
  </message>
  <message>
   <source>End of</source>
   <translation>نهاية</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>الموجود</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>To</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>Nothing held, no runway</source>
   <translation>لا رصيد، فلا مدة متبقية</translation>
  </message>
  <message>
   <source>New Connects show here with the day on which they run out.</source>
   <translation>تظهر Connects الجديدة هنا مع اليوم الذي تنفد فيه.</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>مبكر القول</translation>
  </message>
  <message>
   <source>How long Connects last shows here once your pace is known.</source>
   <translation>يظهر هنا كم تدوم Connects متى عُرفت وتيرتك.</translation>
  </message>
  <message>
   <source>at the earliest {day}</source>
   <translation>{day} على أقرب تقدير</translation>
  </message>
  <message>
   <source>Nothing lapses.</source>
   <translation>لا شيء يضيع.</translation>
  </message>
  <message>
   <source>Nothing more lapses.</source>
   <translation>لا شيء آخر يضيع.</translation>
  </message>
  <message>
   <source>{count} lapse.</source>
   <translation>تضيع {count}.</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>القيود من {since} إلى {until}</translation>
  </message>
  <message>
   <source>No Connects were used in the last {weeks} weeks.</source>
   <translation>لم تُستخدم Connects في آخر {weeks} أسبوعًا.</translation>
  </message>
  <message>
   <source>held</source>
   <translation>ثبت</translation>
  </message>
  <message>
   <source>held; ahead at your pace, band: likely range</source>
   <translation>الموجود؛ وما يلي بوتيرتك، الشريط: النطاق المرجّح</translation>
  </message>
  <message>
   <source>held; ahead at the pace below, band: likely range</source>
   <translation>الموجود؛ وما يلي بالوتيرة أدناه، الشريط: النطاق المرجّح</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.sheet_table</name>
  <message>
   <source>Table: {title}</source>
   <translation>جدول: {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.spending</name>
  <message>
   <source>So a win costs {low} or more; how much more is too early to say.</source>
   <translation>فالفوز يكلّف {low} أو أكثر؛ ومن المبكر القول كم أكثر.</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>مبكر جدًا</translation>
  </message>
  <message>
   <source>A win costs {value} now, {range}.</source>
   <translation>يكلّف الفوز الآن {value}، {range}.</translation>
  </message>
  <message>
   <source>A win cost {value}, {range}.</source>
   <translation>كان الفوز يكلّف {value}، {range}.</translation>
  </message>
  <message>
   <source>Too early to say what a win costs.</source>
   <translation>مبكر القول كم يكلّف الفوز.</translation>
  </message>
  <message>
   <source>{count} of about {needed} proposals needed are settled in this half year.</source>
   <translation>حُسم {count} من نحو {needed} من المقترحات اللازمة في نصف السنة هذا.</translation>
  </message>
  <message>
   <source>Each point looks back half a year.</source>
   <translation>كل نقطة تنظر إلى نصف سنة مضى.</translation>
  </message>
  <message>
   <source>It was {value} in {month}, but the ranges overlap: not yet certain.</source>
   <translation>كان {value} في {month}، لكن النطاقين متداخلان: ليس مؤكدًا بعد.</translation>
  </message>
  <message>
   <source>No win among the last {count} settled proposals.</source>
   <translation>لا فوز بين آخر المقترحات المحسومة ({count}).</translation>
  </message>
  <message>
   <source>It has come down from {value} in {month}, and the ranges lie apart.</source>
   <translation>انخفضت من {value} في {month}، والنطاقان منفصلان.</translation>
  </message>
  <message>
   <source>It has gone up from {value} in {month}, and the ranges lie apart.</source>
   <translation>ارتفعت من {value} في {month}، والنطاقان منفصلان.</translation>
  </message>
  <message>
   <source>none of {count} won</source>
   <translation>لم يفز أي من {count}</translation>
  </message>
  <message>
   <source>{count} of about {needed}</source>
   <translation>{count} من نحو {needed}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.spending_chart</name>
  <message>
   <source>Spend per win</source>
   <translation>الإنفاق لكل فوز</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>مبكر القول</translation>
  </message>
  <message>
   <source>Spend per win shows here with its range: {count}.</source>
   <translation>يظهر الإنفاق لكل فوز هنا مع نطاقه: {count}.</translation>
  </message>
  <message>
   <source>{wins} won of {count} settled</source>
   <translation>فاز {wins} من {count} محسومة</translation>
  </message>
  <message>
   <source>{day}: {value}</source>
   <translation>{day}: {value}</translation>
  </message>
  <message>
   <source>Half year to</source>
   <translation>نصف السنة حتى</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>المحسوم</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>A win</source>
   <translation>للفوز</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>To</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>مبكر جدًا</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>لا مقترحات بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History or your proposals, and each win shows its cost.</source>
   <translation>الصق صفحة Connects History أو مقترحاتك، فتظهر تكلفة كل فوز.</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>لا مقترحات في هذه الفترة</translation>
  </message>
  <message>
   <source>{day}: {early}</source>
   <translation>{day}: {early}</translation>
  </message>
  <message>
   <source>proposals sent {since} to {until}</source>
   <translation>المقترحات المرسلة من {since} إلى {until}</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>أُرسل {count} في فترة أخرى.</translation>
  </message>
  <message>
   <source>cash, net of refunds; band: likely range</source>
   <translation>النقد بعد خصم المسترد؛ الشريط: النطاق المرجّح</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.words</name>
  <message>
   <source>MMMM yyyy</source>
   <translation>MMMM yyyy</translation>
  </message>
  <message>
   <source>of unknown age</source>
   <translation>مجهولة العمر</translation>
  </message>
  <message>
   <source>order received</source>
   <translation>بترتيب الاستلام</translation>
  </message>
  <message>
   <source>paid first</source>
   <translation>المدفوع أولًا</translation>
  </message>
  <message>
   <source>no interview award</source>
   <translation>لا مكافأة مقابلة</translation>
  </message>
  <message>
   <source>interview award</source>
   <translation>مكافأة مقابلة</translation>
  </message>
  <message>
   <source>award not certain</source>
   <translation>المكافأة غير مؤكدة</translation>
  </message>
  <message>
   <source>MMM yy</source>
   <translation>MMM yy</translation>
  </message>
  <message>
   <source>MMM</source>
   <translation>MMM</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d MMMM yyyy</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} إلى {until}</translation>
  </message>
  <message>
   <source>{items} and {last}</source>
   <translation>{items} و{last}</translation>
  </message>
  <message>
   <source>at least {low}</source>
   <translation>{low} على الأقل</translation>
  </message>
  <message>
   <source>{count} {source}</source>
   <translation>{count} {source}</translation>
  </message>
  <message>
   <source>{money} each</source>
   <translation>{money} للواحدة</translation>
  </message>
  <message>
   <source>fee {number} %</source>
   <translation>الرسوم {number} %</translation>
  </message>
  <message>
   <source>lapse after {number} days</source>
   <translation>تضيع بعد {number} يومًا</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.apply_dialog</name>
  <message>
   <source>I applied</source>
   <translation>تقدّمتُ</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message>
   <source>Sent by</source>
   <translation>المرسل</translation>
  </message>
  <message>
   <source>nobody named</source>
   <translation>بلا اسم</translation>
  </message>
  <message>
   <source>What did you spend on it?</source>
   <translation>كم أنفقت عليها؟</translation>
  </message>
  <message>
   <source>Base, Connects</source>
   <translation>الأساس، Connects</translation>
  </message>
  <message>
   <source>Boost, Connects</source>
   <translation>التعزيز، Connects</translation>
  </message>
  <message>
   <source>Record it</source>
   <translation>تسجيله</translation>
  </message>
  <message>
   <source>Write whole numbers of Connects, such as 16.</source>
   <translation>اكتب أعدادًا صحيحة من Connects، مثل 16.</translation>
  </message>
  <message>
   <source>The job leaves the shortlist; its answer is marked under Proposals.</source>
   <translation>تغادر الوظيفة القائمة المختصرة؛ ويُسجّل الرد عليها في المقترحات.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>Record {count} Connects</source>
   <translation>تسجيل {count} Connects</translation>
  </message>
  <message>
   <source>The advice was a boost of up to {count}.</source>
   <translation>كانت النصيحة تعزيزًا حتى {count}.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.boost_card</name>
  <message>
   <source>No place pays: each costs more than it adds.</source>
   <translation>لا مركز مجدٍ: كل مركز يكلّف أكثر مما يضيف.</translation>
  </message>
  <message>
   <source>The post shows no bids. Copy its apply page to see whether a boost pays.</source>
   <translation>لا يعرض الإعلان المزايدات. انسخ صفحة التقدّم إليه لمعرفة هل يجدي التعزيز.</translation>
  </message>
  <message>
   <source>No boost is worth it on a job to skip.</source>
   <translation>لا تعزيز يستحق في وظيفة يُنصح بتخطّيها.</translation>
  </message>
  <message>
   <source>you have {count} boosted proposals: Insights shows what they brought.</source>
   <translation>لديك {count} من المقترحات المعزّزة: تعرض التحليلات ما جلبته.</translation>
  </message>
  <message>
   <source>you have none that is settled, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>ليس لديك أي منها محسومًا، ومن المبكر أن يكون لك رقمك الخاص ({count} من نحو {enough} لازمة).</translation>
  </message>
  <message>
   <source>you have {count} boosted proposal, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>لديك {count} مقترح معزّز، ومن المبكر أن يكون لك رقمك الخاص ({count} من نحو {enough} لازمة).</translation>
  </message>
  <message>
   <source>you have {count} boosted proposals, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>لديك {count} من المقترحات المعزّزة، ومن المبكر أن يكون لك رقمك الخاص ({count} من نحو {enough} لازمة).</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Boosted places</source>
   <translation>المراكز المعزّزة</translation>
  </message>
  <message>
   <source>The least that takes one is {count}; up to {most} could pay.</source>
   <translation>أقل ما يكفي لأخذ مركز هو {count}؛ وقد يجدي حتى {most}.</translation>
  </message>
  <message>
   <source>It keeps its place in about {tenths} of {ten} cases and adds {worth}.</source>
   <translation>يحتفظ بمركزه في نحو {tenths} من {ten} حالات ويضيف {worth}.</translation>
  </message>
  <message>
   <source>A boost is reckoned to raise the chance by {added} in {hundred} of itself;</source>
   <translation>يُقدَّر أن التعزيز يرفع الفرصة بمقدار {added} من {hundred} من قيمتها؛</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>المركز</translation>
  </message>
  <message>
   <source>Bid now</source>
   <translation>المزايدة الآن</translation>
  </message>
  <message>
   <source>Takes it</source>
   <translation>ما يكفي لأخذه</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>الأفضل</translation>
  </message>
  <message>
   <source>free</source>
   <translation>مجانًا</translation>
  </message>
  <message>
   <source>Bid {count}: more costs more than it adds.</source>
   <translation>زايد بـ {count}: ما زاد يكلّف أكثر مما يضيف.</translation>
  </message>
  <message>
   <source>pay what you bid, four places</source>
   <translation>تدفع ما تزايد به، أربعة مراكز</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.compare_dialog</name>
  <message>
   <source>A typical job</source>
   <translation>وظيفة نموذجية</translation>
  </message>
  <message>
   <source>Choose another job to compare with.</source>
   <translation>اختر وظيفة أخرى للمقارنة بها.</translation>
  </message>
  <message>
   <source>Their worths are in two currencies, so they are not compared in money.</source>
   <translation>قيمتاهما بعملتين، فلا تُقارنان بالمال.</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>القرار</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>فرصة الفوز</translation>
  </message>
  <message>
   <source>It asks</source>
   <translation>تطلب</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>تستحق حتى</translation>
  </message>
  <message>
   <source>What a win is worth</source>
   <translation>قيمة الفوز</translation>
  </message>
  <message>
   <source>Posted</source>
   <translation>نُشرت</translation>
  </message>
  <message>
   <source>Compare two jobs</source>
   <translation>مقارنة وظيفتين</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Worth after cost</source>
   <translation>القيمة بعد التكلفة</translation>
  </message>
  <message>
   <source>“{title}” goes first: it is worth {gap} more.</source>
   <translation>«{title}» أولًا: قيمتها أعلى بمقدار {gap}.</translation>
  </message>
  <message>
   <source>This job</source>
   <translation>هذه الوظيفة</translation>
  </message>
  <message>
   <source>The other</source>
   <translation>الأخرى</translation>
  </message>
  <message>
   <source>against</source>
   <translation>مقابل</translation>
  </message>
  <message>
   <source>“{title}” goes first: it is worth {gap} less, but more for each Connect.</source>
   <translation>«{title}» أولًا: قيمتها أقل بمقدار {gap}، لكنها أعلى لكل Connect.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.decision_words</name>
  <message>
   <source>Your chance is above break-even, the low end of its range is not.</source>
   <translation>فرصتك فوق نقطة التعادل، أما الطرف الأدنى لنطاقها فليس كذلك.</translation>
  </message>
  <message>
   <source>Apply, boost up to {count}</source>
   <translation>تقدّم، وعزّز حتى {count}</translation>
  </message>
  <message>
   <source>Apply without boost</source>
   <translation>تقدّم دون تعزيز</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>تقدّم</translation>
  </message>
  <message>
   <source>A win would pay nothing, so no Connect is worth it.</source>
   <translation>الفوز لا يدرّ شيئًا، فلا تستحق أي Connect.</translation>
  </message>
  <message>
   <source>It pays with the Connects you hold, not with bought ones.</source>
   <translation>تجدي مع Connects التي لديك، لا مع المشتراة.</translation>
  </message>
  <message>
   <source>Your chance is below break-even over its whole range.</source>
   <translation>فرصتك دون نقطة التعادل على امتداد نطاقها.</translation>
  </message>
  <message>
   <source>Your chance is above break-even over its whole range.</source>
   <translation>فرصتك فوق نقطة التعادل على امتداد نطاقها.</translation>
  </message>
  <message>
   <source>It asks</source>
   <translation>تطلب</translation>
  </message>
  <message>
   <source>Break-even</source>
   <translation>نقطة التعادل</translation>
  </message>
  <message>
   <source>below your range</source>
   <translation>دون نطاقك</translation>
  </message>
  <message>
   <source>A market prior: none of your own proposals is known yet, so this is what is usual on Upwork, with a wide range. It becomes yours with every answer you mark.</source>
   <translation>تقدير من السوق: لا يُعرف أي من مقترحاتك بعد، فهذا هو المعتاد في Upwork بنطاق واسع. يصير تقديرك أنت مع كل رد تسجّله.</translation>
  </message>
  <message>
   <source>Rests on {proposals} of your proposals, {interviews} interviews, {wins} wins, and on the market where yours say little.</source>
   <translation>يستند إلى مقترحاتك ({proposals}) والمقابلات ({interviews}) ومرات الفوز ({wins})، وإلى السوق حيث لا تكفي مقترحاتك.</translation>
  </message>
  <message>
   <source>Rests on one proposal of yours, and on the market where that says little.</source>
   <translation>يستند إلى مقترح واحد لك، وإلى السوق حيث لا يكفي ذلك.</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>تخطٍّ</translation>
  </message>
  <message>
   <source>Only if spare</source>
   <translation>عند الفائض فقط</translation>
  </message>
  <message>
   <source>The post does not say what it asks; a usual number is taken.</source>
   <translation>لا يذكر الإعلان كم يطلب؛ أُخذ عدد معتاد.</translation>
  </message>
  <message>
   <source>Your chance is most likely below break-even.</source>
   <translation>فرصتك على الأرجح دون نقطة التعادل.</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>فرصة الفوز</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>تستحق حتى</translation>
  </message>
  <message>
   <source>the post does not say</source>
   <translation>الإعلان لا يذكره</translation>
  </message>
  <message>
   <source>they would lapse unused</source>
   <translation>كانت ستضيع دون استخدام</translation>
  </message>
  <message>
   <source>likely to come back</source>
   <translation>يُرجّح أن تعود</translation>
  </message>
  <message>
   <source>none</source>
   <translation>لا شيء</translation>
  </message>
  <message>
   <source>a win pays nothing</source>
   <translation>الفوز لا يدرّ شيئًا</translation>
  </message>
  <message>
   <source>above your range</source>
   <translation>فوق نطاقك</translation>
  </message>
  <message>
   <source>inside your range</source>
   <translation>ضمن نطاقك</translation>
  </message>
  <message>
   <source>No boost pays here.</source>
   <translation>لا تعزيز يجدي هنا.</translation>
  </message>
  <message>
   <source>boost included</source>
   <translation>شاملًا التعزيز</translation>
  </message>
  <message>
   <source>at no price</source>
   <translation>لا سعر يجدي</translation>
  </message>
  <message>
   <source>under {high}</source>
   <translation>أقل من {high}</translation>
  </message>
  <message>
   <source>about {asked}</source>
   <translation>نحو {asked}</translation>
  </message>
  <message>
   <source>{cost} after likely refunds</source>
   <translation>{cost} بعد الاسترداد المرجّح</translation>
  </message>
  <message>
   <source>A boost beyond {count} costs more than it adds.</source>
   <translation>التعزيز فوق {count} يكلّف أكثر مما يضيف.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.history_card</name>
  <message>
   <source>Since you first saw it</source>
   <translation>منذ رأيتها أول مرة</translation>
  </message>
  <message>
   <source>What the post said over time</source>
   <translation>ما قاله الإعلان مع الوقت</translation>
  </message>
  <message>
   <source>The price rose from {before} to {after} Connects.</source>
   <translation>ارتفع السعر من {before} إلى {after} Connects.</translation>
  </message>
  <message>
   <source>The price fell from {before} to {after} Connects.</source>
   <translation>انخفض السعر من {before} إلى {after} Connects.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>شوهد</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>في مقابلة</translation>
  </message>
  <message>
   <source>Invites</source>
   <translation>الدعوات</translation>
  </message>
  <message>
   <source>Proposals went from {before} to {after}.</source>
   <translation>انتقلت المقترحات من {before} إلى {after}.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_detail</name>
  <message>
   <source>How good has this been?</source>
   <translation>ما مدى صحة هذا حتى الآن؟</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>مقارنة…</translation>
  </message>
  <message>
   <source>Puts it beside another job (key C)</source>
   <translation>يضعها بجانب وظيفة أخرى (المفتاح C)</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>ترك</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>إعادتها</translation>
  </message>
  <message>
   <source>Takes the job out of the week or puts it back (key L)</source>
   <translation>يخرج الوظيفة من الأسبوع أو يعيدها (المفتاح L)</translation>
  </message>
  <message>
   <source>Not for me</source>
   <translation>لا تناسبني</translation>
  </message>
  <message>
   <source>Puts the job away (key X)</source>
   <translation>يضع الوظيفة جانبًا (المفتاح X)</translation>
  </message>
  <message>
   <source>I applied…</source>
   <translation>تقدّمتُ…</translation>
  </message>
  <message>
   <source>Records the proposal (key A)</source>
   <translation>يسجّل المقترح (المفتاح A)</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>استعادة</translation>
  </message>
  <message>
   <source>It is not advised on while it is put away. Bring it back to see its worth.</source>
   <translation>لا نصيحة عنها ما دامت موضوعة جانبًا. استعدها لترى قيمتها.</translation>
  </message>
  <message>
   <source>The post takes no more proposals, so there is nothing to advise.</source>
   <translation>لم يعد الإعلان يقبل مقترحات، فلا شيء يُنصح به.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_list</name>
  <message>
   <source>Jobs, best first</source>
   <translation>الوظائف، الأفضل أولًا</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_rows</name>
  <message>
   <source>Applied</source>
   <translation>تم التقدّم</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>مغلقة</translation>
  </message>
  <message>
   <source>Not for me</source>
   <translation>لا تناسبني</translation>
  </message>
  <message>
   <source>break-even {figure}</source>
   <translation>التعادل {figure}</translation>
  </message>
  <message>
   <source>about {asked}</source>
   <translation>نحو {asked}</translation>
  </message>
  <message>
   <source>No. {rank}</source>
   <translation>رقم {rank}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.jobs_page</name>
  <message>
   <source>{jobs} job, {asked} Connects</source>
   <translation>{jobs} وظيفة، {asked} Connects</translation>
  </message>
  <message>
   <source>{jobs} jobs, {asked} Connects</source>
   <translation>الوظائف: {jobs}، {asked} Connects</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>الوظائف</translation>
  </message>
  <message>
   <source>Shortlist: {all}. In the plan: {planned}</source>
   <translation>القائمة المختصرة: {all}. في الخطة: {planned}</translation>
  </message>
  <message>
   <source>Record an application…</source>
   <translation>تسجيل تقدّم…</translation>
  </message>
  <message>
   <source>Record a proposal at the price asked</source>
   <translation>تسجيل مقترح بالسعر المطلوب</translation>
  </message>
  <message>
   <source>Compare with the next job</source>
   <translation>المقارنة بالوظيفة التالية</translation>
  </message>
  <message>
   <source>Take into this week or leave out</source>
   <translation>إدراج في هذا الأسبوع أو ترك</translation>
  </message>
  <message>
   <source>Put the job away</source>
   <translation>وضع الوظيفة جانبًا</translation>
  </message>
  <message>
   <source>Open the post on Upwork</source>
   <translation>فتح الإعلان في Upwork</translation>
  </message>
  <message>
   <source>Next job</source>
   <translation>الوظيفة التالية</translation>
  </message>
  <message>
   <source>Job before</source>
   <translation>الوظيفة السابقة</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>عرض الكل</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>نص ملصق</translation>
  </message>
  <message>
   <source>No job is shown</source>
   <translation>لا وظيفة معروضة</translation>
  </message>
  <message>
   <source>The filter hides them all.</source>
   <translation>المرشح يخفيها كلها.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>مسح البحث</translation>
  </message>
  <message>
   <source>The jobs could not be read</source>
   <translation>تعذّرت قراءة الوظائف</translation>
  </message>
  <message>
   <source>No job matches</source>
   <translation>لا وظيفة مطابقة</translation>
  </message>
  <message>
   <source>See the shortlist</source>
   <translation>عرض القائمة المختصرة</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>Nothing is put away</source>
   <translation>لا شيء موضوع جانبًا</translation>
  </message>
  <message>
   <source>A job comes here when you apply to it or it is not for you.</source>
   <translation>تأتي الوظيفة إلى هنا حين تتقدّم إليها أو حين لا تناسبك.</translation>
  </message>
  <message>
   <source>No job on the shortlist</source>
   <translation>لا وظيفة في القائمة المختصرة</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here. Bidbook reads it and says what it is worth.</source>
   <translation>انسخ صفحة وظيفة في Upwork واضغط Ctrl V هنا. يقرؤها Bidbook ويقول كم تساوي.</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} بياناتك لم تُمس.</translation>
  </message>
  <message>
   <source>Your fit: {fit} of 5</source>
   <translation>تقديرك للملاءمة: {fit} من 5</translation>
  </message>
  <message>
   <source>The search hides them all: {words}</source>
   <translation>البحث يخفيها كلها: {words}</translation>
  </message>
  <message>
   <source>Paste a job</source>
   <translation>لصق وظيفة</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.list_order</name>
  <message>
   <source>Rank</source>
   <translation>الترتيب</translation>
  </message>
  <message>
   <source>Worth</source>
   <translation>القيمة</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>الفرصة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>الأحدث</translation>
  </message>
  <message>
   <source>By</source>
   <translation>حسب</translation>
  </message>
  <message>
   <source>Show “Apply”</source>
   <translation>إظهار «تقدّم»</translation>
  </message>
  <message>
   <source>Show “Only if spare”</source>
   <translation>إظهار «عند الفائض فقط»</translation>
  </message>
  <message>
   <source>Show “Skip”</source>
   <translation>إظهار «تخطٍّ»</translation>
  </message>
  <message>
   <source>{sort}, filtered</source>
   <translation>{sort}، مع ترشيح</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.list_panel</name>
  <message>
   <source>Ranked by worth after cost per Connect. The dashed mark is break-even. Copy a job page on Upwork and press Ctrl V to add one.</source>
   <translation>مرتبة حسب القيمة بعد التكلفة لكل Connect. العلامة المتقطعة هي نقطة التعادل. انسخ صفحة وظيفة في Upwork واضغط Ctrl V لإضافتها.</translation>
  </message>
  <message>
   <source>Search titles</source>
   <translation>البحث في العناوين</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>لصق</translation>
  </message>
  <message>
   <source>Reads the job that you copied (Ctrl+V)</source>
   <translation>يقرأ الوظيفة التي نسختها (Ctrl+V)</translation>
  </message>
  <message>
   <source>No title holds these words.</source>
   <translation>لا عنوان يحتوي هذه الكلمات.</translation>
  </message>
  <message>
   <source>Jobs that you applied to, or that are not for you, are kept here.</source>
   <translation>تُحفظ هنا الوظائف التي تقدّمت إليها أو التي لا تناسبك.</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here.</source>
   <translation>انسخ صفحة وظيفة في Upwork واضغط Ctrl V هنا.</translation>
  </message>
  <message>
   <source>Applied to, closed, or not for you. Nothing is thrown away.</source>
   <translation>تقدّمت إليها، أو أُغلقت، أو لا تناسبك. لا شيء يُرمى.</translation>
  </message>
  <message>
   <source>What to send this week is being worked out.</source>
   <translation>يُحسب الآن ما ينبغي إرساله هذا الأسبوع.</translation>
  </message>
  <message>
   <source>Shortlist</source>
   <translation>القائمة المختصرة</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>هذا الأسبوع</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>الموضوعة جانبًا</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>الوظائف</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.nudges_card</name>
  <message>
   <source>From your own proposals</source>
   <translation>من مقترحاتك أنت</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.own_view</name>
  <message>
   <source>Your view of it</source>
   <translation>رأيك فيها</translation>
  </message>
  <message>
   <source>Keep for this niche</source>
   <translation>الاحتفاظ به لهذا التخصص</translation>
  </message>
  <message>
   <source>Worth and minutes stand in for every job of the niche</source>
   <translation>تنوب القيمة والدقائق عن كل وظائف التخصص</translation>
  </message>
  <message>
   <source>How well it fits you</source>
   <translation>مدى ملاءمتها لك</translation>
  </message>
  <message>
   <source>What a win is worth</source>
   <translation>قيمة الفوز</translation>
  </message>
  <message>
   <source>Minutes to write it</source>
   <translation>دقائق كتابته</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>التخصص</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>غير مذكور</translation>
  </message>
  <message>
   <source>Write an amount of money, such as 900.</source>
   <translation>اكتب مبلغًا من المال، مثل 900.</translation>
  </message>
  <message>
   <source>Write whole minutes, such as 20.</source>
   <translation>اكتب دقائق صحيحة، مثل 20.</translation>
  </message>
  <message>
   <source>Fit {fit} of {five}</source>
   <translation>الملاءمة {fit} من {five}</translation>
  </message>
  <message>
   <source>{name} (key {key})</source>
   <translation>{name} (المفتاح {key})</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.post_card</name>
  <message>
   <source>Client and post</source>
   <translation>العميل والإعلان</translation>
  </message>
  <message>
   <source>Opens in your browser (key O)</source>
   <translation>يفتح في متصفحك (المفتاح O)</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>Open on {host}</source>
   <translation>فتح في {host}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.post_words</name>
  <message>
   <source>hourly, no rate stated</source>
   <translation>بالساعة، دون ذكر السعر</translation>
  </message>
  <message>
   <source>fixed price</source>
   <translation>سعر ثابت</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>موثّق</translation>
  </message>
  <message>
   <source>not verified</source>
   <translation>غير موثّق</translation>
  </message>
  <message>
   <source>{rating}, {count} review</source>
   <translation>{rating}، {count} تقييم</translation>
  </message>
  <message>
   <source>{rating}, {count} reviews</source>
   <translation>{rating}، التقييمات: {count}</translation>
  </message>
  <message>
   <source>you worked together</source>
   <translation>عملتما معًا</translation>
  </message>
  <message>
   <source>no</source>
   <translation>لا</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>الدفع</translation>
  </message>
  <message>
   <source>Hires</source>
   <translation>التوظيف</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>المنفق</translation>
  </message>
  <message>
   <source>Rating</source>
   <translation>التقييم</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>البلد</translation>
  </message>
  <message>
   <source>On Upwork</source>
   <translation>في Upwork</translation>
  </message>
  <message>
   <source>Known to you</source>
   <translation>معروف لك</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>في مقابلة</translation>
  </message>
  <message>
   <source>Invites</source>
   <translation>الدعوات</translation>
  </message>
  <message>
   <source>Last viewed</source>
   <translation>آخر اطلاع</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>الساعات</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>الأسئلة</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>المهارات</translation>
  </message>
  <message>
   <source>{posts} posted, hires not stated</source>
   <translation>المنشور {posts}، والتوظيف غير مذكور</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>{sent}, {open} unanswered</source>
   <translation>{sent}، منها {open} بلا رد</translation>
  </message>
  <message>
   <source>entry level</source>
   <translation>مستوى مبتدئ</translation>
  </message>
  <message>
   <source>intermediate</source>
   <translation>متوسط</translation>
  </message>
  <message>
   <source>expert</source>
   <translation>خبير</translation>
  </message>
  <message>
   <source>hourly {low} to {high}</source>
   <translation>بالساعة، {low} إلى {high}</translation>
  </message>
  <message>
   <source>fixed price {amount}</source>
   <translation>سعر ثابت {amount}</translation>
  </message>
  <message>
   <source>{hires} for {posts} posts</source>
   <translation>الإعلانات {posts}، والتوظيف {hires}</translation>
  </message>
  <message>
   <source>for {figure}</source>
   <translation>مقابل {figure}</translation>
  </message>
  <message>
   <source>since {month}</source>
   <translation>منذ {month}</translation>
  </message>
  <message>
   <source>{count} or more</source>
   <translation>{count} أو أكثر</translation>
  </message>
  <message>
   <source>fewer than {count}</source>
   <translation>أقل من {count}</translation>
  </message>
  <message>
   <source>hourly {rate}</source>
   <translation>بالساعة {rate}</translation>
  </message>
  <message>
   <source>Posted {ago}</source>
   <translation>نُشرت {ago}</translation>
  </message>
  <message>
   <source>client since {year}</source>
   <translation>عميل منذ {year}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.waterfall</name>
  <message>
   <source>where it begins</source>
   <translation>نقطة البداية</translation>
  </message>
  <message>
   <source>adds</source>
   <translation>يضيف</translation>
  </message>
  <message>
   <source>takes away</source>
   <translation>يُنقص</translation>
  </message>
  <message>
   <source>the sum</source>
   <translation>المجموع</translation>
  </message>
  <message>
   <source>A typical job</source>
   <translation>وظيفة نموذجية</translation>
  </message>
  <message>
   <source>Worth after cost</source>
   <translation>القيمة بعد التكلفة</translation>
  </message>
  <message>
   <source>What adds up to the worth of this job</source>
   <translation>ما تتكون منه قيمة هذه الوظيفة</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>السبب</translation>
  </message>
  <message>
   <source>Adds or takes away</source>
   <translation>يضيف أو يُنقص</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>المبلغ</translation>
  </message>
  <message>
   <source>{amount} by the chance of {stage}</source>
   <translation>{amount} باحتمال {stage}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.week_bar</name>
  <message>
   <source>Connects at most</source>
   <translation>الحد الأقصى من Connects</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>الدقائق</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>بلا حد</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.week_words</name>
  <message>
   <source>Send {count} of {all}: {connects} Connects, {minutes} minutes, worth {worth}.</source>
   <translation>أرسل {count} من {all}: {connects} Connects، والدقائق {minutes}، والقيمة {worth}.</translation>
  </message>
  <message>
   <source>Without this job the plan is worth {cost} less.</source>
   <translation>من دون هذه الوظيفة تقل قيمة الخطة بمقدار {cost}.</translation>
  </message>
  <message>
   <source>In its place: {titles}.</source>
   <translation>مكانها: {titles}.</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>إرسال</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.why_card</name>
  <message>
   <source>Solid adds, hollow takes away.</source>
   <translation>المصمت يضيف، والمفرغ يُنقص.</translation>
  </message>
  <message>
   <source>Not known, and not counted against it: {names}.</source>
   <translation>غير معروف، ولا يُحتسب عليها: {names}.</translation>
  </message>
  <message>
   <source>per proposal</source>
   <translation>لكل مقترح</translation>
  </message>
  <message>
   <source>Why: what adds up to {net}</source>
   <translation>السبب: ما يتكون منه {net}</translation>
  </message>
  <message>
   <source>“{reason}” adds the most.</source>
   <translation>أكثر ما يضيف «{reason}».</translation>
  </message>
  <message>
   <source>“{reason}” takes the most.</source>
   <translation>أكثر ما يُنقص «{reason}».</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.words</name>
  <message>
   <source>A job without a title</source>
   <translation>وظيفة بلا عنوان</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.detail</name>
  <message>
   <source>A balance that Upwork showed on its own, and the rows up to this day do not meet it. Some of them are missing.</source>
   <translation>رصيد عرضه Upwork وحده، والصفوف حتى هذا اليوم لا تبلغه. بعضها ناقص.</translation>
  </message>
  <message>
   <source>Connects, shown by Upwork</source>
   <translation>رصيد Connects كما عرضه Upwork</translation>
  </message>
  <message>
   <source>Connects, cost not known</source>
   <translation>Connects، التكلفة غير معروفة</translation>
  </message>
  <message>
   <source>Spent on proposals</source>
   <translation>أُنفقت على المقترحات</translation>
  </message>
  <message>
   <source>Spent on boosts</source>
   <translation>أُنفقت على التعزيز</translation>
  </message>
  <message>
   <source>Spent on the badge</source>
   <translation>أُنفقت على الشارة</translation>
  </message>
  <message>
   <source>Spent on profile ads</source>
   <translation>أُنفقت على إعلانات الملف الشخصي</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>مشتراة</translation>
  </message>
  <message>
   <source>Given by the plan</source>
   <translation>من الخطة</translation>
  </message>
  <message>
   <source>Given free</source>
   <translation>مُنحت مجانًا</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>Held before</source>
   <translation>موجودة من قبل</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>ضاعت</translation>
  </message>
  <message>
   <source>Not explained</source>
   <translation>بلا تفسير</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>Returned by Upwork</source>
   <translation>أعادها Upwork</translation>
  </message>
  <message>
   <source>On its last day a lot ends, and what is left of it lapses.</source>
   <translation>في يومها الأخير تنتهي الدفعة، وما بقي منها يضيع.</translation>
  </message>
  <message>
   <source>Upwork still counts what should have lapsed.</source>
   <translation>ما زال Upwork يحتسب ما كان ينبغي أن يضيع.</translation>
  </message>
  <message>
   <source>A balance that Upwork showed on its own. It moves nothing and proves the rows up to this day.</source>
   <translation>رصيد عرضه Upwork وحده. لا يحرّك شيئًا ويثبت الصفوف حتى هذا اليوم.</translation>
  </message>
  <message>
   <source>A rule of your own.</source>
   <translation>قاعدة من عندك.</translation>
  </message>
  <message>
   <source>{count} day ago</source>
   <translation>قبل {count} يوم</translation>
  </message>
  <message>
   <source>{count} days ago</source>
   <translation>قبل {count} يومًا</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}، {time}</translation>
  </message>
  <message>
   <source>Connects, {cost}</source>
   <translation>Connects، {cost}</translation>
  </message>
  <message>
   <source>Lot: {source}, {day}</source>
   <translation>الدفعة: {source}، {day}</translation>
  </message>
  <message>
   <source>No known lot held these Connects: rows before this one are missing.</source>
   <translation>لم تكن هذه Connects في دفعة معروفة: تنقص صفوف قبل هذا الصف.</translation>
  </message>
  <message>
   <source>In force since {month}. Source: {source}.</source>
   <translation>سارية منذ {month}. المصدر: {source}.</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>مقترح</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>الأساس</translation>
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>{outcome}, {ago}</source>
   <translation>{outcome}، {ago}</translation>
  </message>
  <message>
   <source>No known lot</source>
   <translation>لا دفعة معروفة</translation>
  </message>
  <message>
   <source>Lot: {source}</source>
   <translation>الدفعة: {source}</translation>
  </message>
  <message>
   <source>Both agreed last on {day}. Rows between that day and this one are missing.</source>
   <translation>تطابقا آخر مرة في {day}. تنقص صفوف بين ذلك اليوم وهذا اليوم.</translation>
  </message>
  <message>
   <source>Source: {source}.</source>
   <translation>المصدر: {source}.</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Returned</source>
   <translation>معادة</translation>
  </message>
  <message>
   <source>{outcome}, sent today</source>
   <translation>{outcome}، أُرسل اليوم</translation>
  </message>
  <message>
   <source>As it would be.</source>
   <translation>كما كان سيكون.</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Upwork's words</source>
   <translation>عبارة Upwork</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.entry_panel</name>
  <message>
   <source>The selected entry</source>
   <translation>القيد المحدد</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>حذف</translation>
  </message>
  <message>
   <source>Delete (Del)</source>
   <translation>حذف (Del)</translation>
  </message>
  <message>
   <source>Why this lot</source>
   <translation>لماذا هذه الدفعة</translation>
  </message>
  <message>
   <source>What this is</source>
   <translation>ما هذا</translation>
  </message>
  <message>
   <source>Close the panel</source>
   <translation>إغلاق اللوحة</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>الحساب</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Postings</source>
   <translation>الترحيلات</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>ينتمي إلى</translation>
  </message>
  <message>
   <source>Select a row to see its lots and why.</source>
   <translation>حدد صفًا لترى دفعاته والسبب.</translation>
  </message>
  <message>
   <source>Upwork showed {balance}</source>
   <translation>عرض Upwork {balance}</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>المجموع</translation>
  </message>
  <message>
   <source>No entry selected</source>
   <translation>لا قيد محدد</translation>
  </message>
  <message>
   <source>Agrees</source>
   <translation>متطابق</translation>
  </message>
  <message>
   <source>Differs</source>
   <translation>مختلف</translation>
  </message>
  <message>
   <source>Open the proposal {title}</source>
   <translation>فتح المقترح {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.filter_bar</name>
  <message>
   <source>Clear</source>
   <translation>مسح</translation>
  </message>
  <message>
   <source>{shown} of {all} entries</source>
   <translation>{shown} من {all} من القيود</translation>
  </message>
  <message>
   <source>{all} entries</source>
   <translation>القيود: {all}</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 يومًا</translation>
  </message>
  <message>
   <source>12 months</source>
   <translation>12 شهرًا</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>هذه السنة</translation>
  </message>
  <message>
   <source>When</source>
   <translation>متى</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>المصدر</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>فقط</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>أي منها</translation>
  </message>
  <message>
   <source>any</source>
   <translation>أي</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} إلى {last}</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>من {day}</translation>
  </message>
  <message>
   <source>up to {day}</source>
   <translation>حتى {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_columns</name>
  <message>
   <source>Date</source>
   <translation>التاريخ</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>What</source>
   <translation>ماذا</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>الدفعة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>الرصيد</translation>
  </message>
  <message>
   <source>Worked out, not a row of Upwork's</source>
   <translation>محسوب، وليس صفًا من Upwork</translation>
  </message>
  <message>
   <source>Worked out: the lot ended</source>
   <translation>محسوب: انتهت الدفعة</translation>
  </message>
  <message>
   <source>Not explained by any row</source>
   <translation>لا يفسّره أي صف</translation>
  </message>
  <message>
   <source>Upwork showed another balance</source>
   <translation>عرض Upwork رصيدًا آخر</translation>
  </message>
  <message>
   <source>The wording is not known</source>
   <translation>الصياغة غير معروفة</translation>
  </message>
  <message>
   <source>Agrees with the balance Upwork showed</source>
   <translation>مطابق للرصيد الذي عرضه Upwork</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
  <message>
   <source>No answer yet</source>
   <translation>لا رد بعد</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_page</name>
  <message>
   <source>Ledger</source>
   <translation>الدفتر</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>بحث</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>استيراد</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>هذا الدفتر للقراءة فقط.</translation>
  </message>
  <message>
   <source>Shown under the other order of use; nothing can be changed here.</source>
   <translation>معروض وفق ترتيب الاستخدام الآخر؛ لا يمكن تغيير شيء هنا.</translation>
  </message>
  <message>
   <source>Worked out from the other rows; there is nothing to delete.</source>
   <translation>محسوب من الصفوف الأخرى؛ لا شيء يُحذف.</translation>
  </message>
  <message>
   <source>Your ledger is empty</source>
   <translation>دفترك فارغ</translation>
  </message>
  <message>
   <source>Paste your Connects History and every movement appears here, with its lot.</source>
   <translation>الصق صفحة Connects History، فتظهر كل حركة هنا مع دفعتها.</translation>
  </message>
  <message>
   <source>1 filter</source>
   <translation>مرشح واحد</translation>
  </message>
  <message>
   <source>{count} filters</source>
   <translation>المرشحات: {count}</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>مسح المرشحات</translation>
  </message>
  <message>
   <source>No entry matches</source>
   <translation>لا قيد مطابق</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>Paste history</source>
   <translation>لصق السجل</translation>
  </message>
  <message>
   <source>Add one entry</source>
   <translation>إضافة قيد واحد</translation>
  </message>
  <message>
   <source>{entries} entries are hidden by {filters}: {values}.</source>
   <translation>قيود مخفية: {entries}، يخفيها {filters}: {values}.</translation>
  </message>
  <message>
   <source>The ledger could not be read</source>
   <translation>تعذّرت قراءة الدفتر</translation>
  </message>
  <message>
   <source>Search {count} entries</source>
   <translation>البحث في القيود ({count})</translation>
  </message>
  <message>
   <source>{count} selected</source>
   <translation>المحدد: {count}</translation>
  </message>
  <message>
   <source>Keep only the search</source>
   <translation>الإبقاء على البحث فقط</translation>
  </message>
  <message>
   <source>Keep only the date</source>
   <translation>الإبقاء على التاريخ فقط</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_table</name>
  <message>
   <source>Entries</source>
   <translation>القيود</translation>
  </message>
  <message>
   <source>These belong to one job</source>
   <translation>هذه تخص وظيفة واحدة</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>حذف</translation>
  </message>
  <message>
   <source>Take out of its job</source>
   <translation>إخراجها من وظيفتها</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.other_order_view</name>
  <message>
   <source>Nothing differs here. Nothing is saved.</source>
   <translation>لا فرق هنا. لا يُحفظ شيء.</translation>
  </message>
  <message>
   <source>Order of use</source>
   <translation>ترتيب الاستخدام</translation>
  </message>
  <message>
   <source>paid first</source>
   <translation>المدفوع أولًا</translation>
  </message>
  <message>
   <source>as received</source>
   <translation>كما استُلمت</translation>
  </message>
  <message>
   <source>See the rule</source>
   <translation>عرض القاعدة</translation>
  </message>
  <message>
   <source>Back to the order in force</source>
   <translation>العودة إلى الترتيب الساري</translation>
  </message>
  <message>
   <source>As it would be if Connects were used {order} since {day}.</source>
   <translation>كما كان سيكون لو استُخدمت Connects {order} منذ {day}.</translation>
  </message>
  <message>
   <source>The balance is {then}, not {now}.</source>
   <translation>يكون الرصيد {then} بدل {now}.</translation>
  </message>
  <message>
   <source>{then} would have lapsed, not {now}.</source>
   <translation>يكون قد ضاع {then} بدل {now}.</translation>
  </message>
  <message>
   <source>Nothing is saved.</source>
   <translation>لا يُحفظ شيء.</translation>
  </message>
  <message>
   <source>{order} (in force)</source>
   <translation>{order} (الساري)</translation>
  </message>
  <message>
   <source>{order} (as it would be)</source>
   <translation>{order} (كما كان سيكون)</translation>
  </message>
  <message>
   <source>received</source>
   <translation>received</translation>
  </message>
  <message>
   <source>paid_first</source>
   <translation>paid_first</translation>
  </message>
  <message>
   <source>As it would be if Connects were used {order}.</source>
   <translation>كما كان سيكون لو استُخدمت Connects {order}.</translation>
  </message>
  <message>
   <source>The balance is {then} too.</source>
   <translation>الرصيد {then} أيضًا.</translation>
  </message>
  <message>
   <source>{then} have lapsed in both.</source>
   <translation>ضاعت {then} في الحالتين.</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.search_field</name>
  <message>
   <source>Empty the search</source>
   <translation>إفراغ البحث</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.selection</name>
  <message>
   <source>from {count} lot</source>
   <translation>من {count} دفعة</translation>
  </message>
  <message>
   <source>from {count} lots</source>
   <translation>من الدفعات ({count})</translation>
  </message>
  <message>
   <source>{rows} selected: {connects} Connects, {cost}, {lots}</source>
   <translation>المحدد {rows}: {connects} Connects، {cost}، {lots}</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.words</name>
  <message>
   <source>Upwork showed {shown}, the rows add up to {computed}</source>
   <translation>عرض Upwork {shown}، ومجموع الصفوف {computed}</translation>
  </message>
  <message>
   <source>one</source>
   <translation>واحد</translation>
  </message>
  <message>
   <source>two</source>
   <translation>اثنان</translation>
  </message>
  <message>
   <source>three</source>
   <translation>ثلاثة</translation>
  </message>
  <message>
   <source>four</source>
   <translation>أربعة</translation>
  </message>
  <message>
   <source>five</source>
   <translation>خمسة</translation>
  </message>
  <message>
   <source>six</source>
   <translation>ستة</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>سبعة</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>ثمانية</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>تسعة</translation>
  </message>
  <message>
   <source>Held before the first known row</source>
   <translation>موجودة قبل أول صف معروف</translation>
  </message>
  <message>
   <source>An unknown lot</source>
   <translation>دفعة غير معروفة</translation>
  </message>
  <message>
   <source>Lot of unknown age</source>
   <translation>دفعة مجهولة العمر</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>افتتاحية</translation>
  </message>
  <message>
   <source>Expiry</source>
   <translation>انتهاء الصلاحية</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>فرق</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>فحص</translation>
  </message>
  <message>
   <source>{source} lot of {day}</source>
   <translation>دفعة ({source}) بتاريخ {day}</translation>
  </message>
  <message>
   <source>Upwork showed {shown}, agreed</source>
   <translation>عرض Upwork {shown}، متطابق</translation>
  </message>
 </context>
 <context>
  <name>ui.main_window</name>
  <message>
   <source>{name} (sample)</source>
   <translation>{name} (عيّنة)</translation>
  </message>
 </context>
 <context>
  <name>ui.members.caps_dialog</name>
  <message>
   <source>Upwork cannot restrict Connects to a member. Bidbook warns before a spend would pass a cap; it never blocks. Leave a field empty for no cap.</source>
   <translation>لا يستطيع Upwork قصر Connects على عضو. ينبّه Bidbook قبل أن يتجاوز الإنفاق الحد، ولا يمنعه أبدًا. اترك الحقل فارغًا إن لم ترد حدًا.</translation>
  </message>
  <message>
   <source>Soft caps</source>
   <translation>حدود مرنة</translation>
  </message>
  <message>
   <source>Save caps</source>
   <translation>حفظ الحدود</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message>
   <source>Member or niche</source>
   <translation>العضو أو التخصص</translation>
  </message>
  <message>
   <source>A week</source>
   <translation>في الأسبوع</translation>
  </message>
  <message>
   <source>A month</source>
   <translation>في الشهر</translation>
  </message>
  <message>
   <source>{name}: a week</source>
   <translation>{name}: في الأسبوع</translation>
  </message>
  <message>
   <source>{name}: a month</source>
   <translation>{name}: في الشهر</translation>
  </message>
  <message>
   <source>How much each should spend</source>
   <translation>كم ينبغي أن ينفق كل منهم</translation>
  </message>
  <message>
   <source>Write whole numbers, such as 300.</source>
   <translation>اكتب أعدادًا صحيحة، مثل 300.</translation>
  </message>
  <message>
   <source>{niche} (niche)</source>
   <translation>{niche} (تخصص)</translation>
  </message>
 </context>
 <context>
  <name>ui.members.periods</name>
  <message>
   <source>This year</source>
   <translation>هذه السنة</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>كل الفترات</translation>
  </message>
 </context>
 <context>
  <name>ui.members.tables</name>
  <message>
   <source>reads alike</source>
   <translation>نص مشابه</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>التخصص</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>الردود</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Cash per win, range</source>
   <translation>النقد لكل فوز، النطاق</translation>
  </message>
  <message>
   <source>no member named</source>
   <translation>بلا عضو مسمّى</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>no cap</source>
   <translation>لا حد أقصى</translation>
  </message>
  <message>
   <source>same job</source>
   <translation>الوظيفة نفسها</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Of the soft cap</source>
   <translation>من الحد المرن</translation>
  </message>
  <message>
   <source>Used, net</source>
   <translation>الصافي</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>ضاعت</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>الأخير</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>الأعضاء</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>مدى التأكد</translation>
  </message>
  <message>
   <source>On top</source>
   <translation>زيادة</translation>
  </message>
 </context>
 <context>
  <name>ui.members.team_page</name>
  <message>
   <source>Team</source>
   <translation>الفريق</translation>
  </message>
  <message>
   <source>The team could not be worked out</source>
   <translation>تعذّر حساب الفريق</translation>
  </message>
  <message>
   <source>Without names, titles and money, PDF...</source>
   <translation>بلا أسماء وعناوين وأموال، PDF...</translation>
  </message>
  <message>
   <source>What lapsed is shared out as the pool was used. An award goes to whoever submitted the proposal.</source>
   <translation>يُوزّع ما ضاع بنسبة استخدام رصيد الوكالة. وتعود المكافأة إلى من أرسل المقترح.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>الفترة</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>كشف</translation>
  </message>
  <message>
   <source>Caps...</source>
   <translation>الحدود...</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Go to the ledger</source>
   <translation>الانتقال إلى الدفتر</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>عرضها</translation>
  </message>
  <message>
   <source>You work alone here</source>
   <translation>أنت تعمل وحدك هنا</translation>
  </message>
  <message>
   <source>Add a member name to a row, as in: spent 14 on "Title" by Name. Then this page shows who spent what for which result.</source>
   <translation>أضف اسم عضو إلى صف، مثل: spent 14 on "Title" by Name. عندها تعرض هذه الصفحة من أنفق ماذا وبأي نتيجة.</translation>
  </message>
  <message>
   <source>Expenses of the year, PDF...</source>
   <translation>مصروفات السنة، PDF...</translation>
  </message>
  <message>
   <source>Expenses of the year, CSV...</source>
   <translation>مصروفات السنة، CSV...</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>حفظ التقرير</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>الأعضاء</translation>
  </message>
  <message>
   <source>No proposal was sent in this period.</source>
   <translation>لم يُرسل أي مقترح في هذه الفترة.</translation>
  </message>
  <message>
   <source>Fair parts of the pool</source>
   <translation>الحصص العادلة من الرصيد</translation>
  </message>
  <message>
   <source>By niche</source>
   <translation>حسب التخصص</translation>
  </message>
  <message>
   <source>Two members on one job</source>
   <translation>عضوان على وظيفة واحدة</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>المنفق</translation>
  </message>
  <message>
   <source>Pool</source>
   <translation>رصيد الوكالة</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Cost per win</source>
   <translation>تكلفة الفوز</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} بياناتك لم تُمس.</translation>
  </message>
  <message>
   <source>Add an entry</source>
   <translation>إضافة قيد</translation>
  </message>
  <message>
   <source>Wrote {name}.</source>
   <translation>كُتب {name}.</translation>
  </message>
  <message>
   <source>Statement of everyone, PDF...</source>
   <translation>كشف الجميع، PDF...</translation>
  </message>
  <message>
   <source>Statement of everyone, HTML...</source>
   <translation>كشف الجميع، HTML...</translation>
  </message>
  <message>
   <source>Statement of everyone, CSV...</source>
   <translation>كشف الجميع، CSV...</translation>
  </message>
  <message>
   <source>Statement of {name}, PDF...</source>
   <translation>كشف {name}، PDF...</translation>
  </message>
 </context>
 <context>
  <name>ui.members.words</name>
  <message>
   <source>{first} applied to “{title}” on {on}; {second} on {then}, {count} Connects on top.</source>
   <translation>تقدّم {first} إلى «{title}» في {on}، و{second} في {then}، بزيادة {count} Connects.</translation>
  </message>
  <message>
   <source>A soft cap warns before a spend would pass it; it never blocks.</source>
   <translation>الحد المرن ينبّه قبل أن يتجاوزه الإنفاق، ولا يمنعه أبدًا.</translation>
  </message>
  <message>
   <source>shared by {count} member</source>
   <translation>لـ {count} عضو</translation>
  </message>
  <message>
   <source>shared by {count} members</source>
   <translation>بلا أعضاء|لعضو واحد|يتقاسمه عضوان|يتقاسمه {count} أعضاء|يتقاسمه {count} عضوًا|يتقاسمه {count} عضو</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>from {count} proposal</source>
   <translation>من {count} مقترح</translation>
  </message>
  <message>
   <source>from {count} proposals</source>
   <translation>بلا مقترحات|من مقترح واحد|من مقترحين|من {count} مقترحات|من {count} مقترحًا|من {count} مقترح</translation>
  </message>
  <message>
   <source>Too early for a rate.</source>
   <translation>مبكر تحديد معدل.</translation>
  </message>
  <message>
   <source>too early ({have} of about {needed} settled)</source>
   <translation>مبكر جدًا (حُسم {have} من نحو {needed})</translation>
  </message>
  <message>
   <source>{cap} a week</source>
   <translation>{cap} في الأسبوع</translation>
  </message>
  <message>
   <source>{cap} a month</source>
   <translation>{cap} في الشهر</translation>
  </message>
  <message>
   <source>{count} over</source>
   <translation>زاد {count}</translation>
  </message>
  <message>
   <source>{count} left</source>
   <translation>بقي {count}</translation>
  </message>
  <message>
   <source>Two members are on one job.</source>
   <translation>عضوان على وظيفة واحدة.</translation>
  </message>
  <message>
   <source>Two members are on jobs that read alike.</source>
   <translation>عضوان على وظيفتين متشابهتين في النص.</translation>
  </message>
  <message>
   <source>{wallet}, {shared}</source>
   <translation>{wallet}، {shared}</translation>
  </message>
  <message>
   <source>{back} came back, {net} net: {cash} cash.</source>
   <translation>عادت {back}، والصافي {net}: {cash} نقدًا.</translation>
  </message>
  <message>
   <source>Nothing ends.</source>
   <translation>لا شيء ينتهي.</translation>
  </message>
  <message>
   <source>{count} of them end on {day}.</source>
   <translation>تنتهي {count} منها في {day}.</translation>
  </message>
  <message>
   <source>{count} is too young to count.</source>
   <translation>{count} أحدث من أن يُحتسب.</translation>
  </message>
  <message>
   <source>{count} are too young to count.</source>
   <translation>لا حديث منها.|واحد أحدث من أن يُحتسب.|اثنان أحدث من أن يُحتسبا.|{count} أحدث من أن تُحتسب.|{count} أحدث من أن تُحتسب.|{count} أحدث من أن تُحتسب.</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>غير معروف بعد</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>{names} sent nothing in this period.</source>
   <translation>بلا إرسال في هذه الفترة: {names}.</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>العملات الأخرى منفصلة.</translation>
  </message>
  <message>
   <source>{share} proposals win.</source>
   <translation>تفوز {share} من المقترحات.</translation>
  </message>
  <message>
   <source>no win among {count} yet</source>
   <translation>لا فوز بعد من {count}</translation>
  </message>
  <message>
   <source>{names} passed a cap.</source>
   <translation>تجاوز الحد: {names}.</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.letter_card</name>
  <message>
   <source>Hidden while money and names are hidden. Copying takes the real words.</source>
   <translation>مخفي ما دامت الأموال والأسماء مخفية. النسخ يأخذ الكلمات الحقيقية.</translation>
  </message>
  <message>
   <source>What to write to Upwork</source>
   <translation>ما تكتبه إلى Upwork</translation>
  </message>
  <message>
   <source>Text for Upwork's support</source>
   <translation>نص لدعم Upwork</translation>
  </message>
  <message>
   <source>Copy support text</source>
   <translation>نسخ نص الدعم</translation>
  </message>
  <message>
   <source>Paste it into a chat with Upwork's support. Bidbook sends nothing.</source>
   <translation>الصقه في محادثة مع دعم Upwork. لا يرسل Bidbook شيئًا.</translation>
  </message>
  <message>
   <source>Support text copied</source>
   <translation>نُسخ نص الدعم</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.owed_page</name>
  <message>
   <source>Upwork owes you</source>
   <translation>ما لك عند Upwork</translation>
  </message>
  <message>
   <source>Your ledger is untouched.</source>
   <translation>دفترك لم يُمس.</translation>
  </message>
  <message>
   <source>What is owed could not be worked out</source>
   <translation>تعذّر حساب ما يُستحق لك</translation>
  </message>
  <message>
   <source>What Upwork owes you</source>
   <translation>ما لك عند Upwork</translation>
  </message>
  <message>
   <source>Only late</source>
   <translation>المتأخر فقط</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>لصق صفحة</translation>
  </message>
  <message>
   <source>Nothing to check yet</source>
   <translation>لا شيء للفحص بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History and My proposals: then what should have come back can be held against what did.</source>
   <translation>الصق Connects History و My proposals: عندها يمكن مقارنة ما كان ينبغي أن يعود بما عاد.</translation>
  </message>
  <message>
   <source>{count} proposal was checked</source>
   <translation>فُحص {count} مقترح</translation>
  </message>
  <message>
   <source>{count} proposals were checked</source>
   <translation>لم يُفحص أي مقترح|فُحص مقترح واحد|فُحص مقترحان|فُحصت {count} مقترحات|فُحص {count} مقترحًا|فُحص {count} مقترح</translation>
  </message>
  <message>
   <source>Nothing is owed, as far as the rows tell</source>
   <translation>لا شيء مستحق لك، على قدر ما تقوله الصفوف</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>{sent}; {open} without an end so far. Upwork returns Connects when a job closes without a hire, not when a proposal is withdrawn, declined or runs out.</source>
   <translation>{sent}؛ منها {open} بلا نهاية حتى الآن. يعيد Upwork ما أُنفق من Connects حين تُغلق الوظيفة دون توظيف، لا حين يُسحب المقترح أو يُرفض أو تنتهي مدته.</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>مسح المرشحات</translation>
  </message>
  <message>
   <source>{count} things are hidden by the filters.</source>
   <translation>تخفي المرشحات {count} من العناصر.</translation>
  </message>
  <message>
   <source>Nothing matches</source>
   <translation>لا شيء مطابق</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.owed_table</name>
  <message>
   <source>How sure</source>
   <translation>مدى التأكد</translation>
  </message>
  <message>
   <source>What</source>
   <translation>ماذا</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.words</name>
  <message>
   <source>None of it is late yet.</source>
   <translation>لا شيء منها متأخر بعد.</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>يستحق اليوم</translation>
  </message>
  <message>
   <source>due in {count} day</source>
   <translation>يستحق خلال {count} يوم</translation>
  </message>
  <message>
   <source>due in {count} days</source>
   <translation>يستحق اليوم|يستحق غدًا|يستحق خلال يومين|يستحق خلال {count} أيام|يستحق خلال {count} يومًا|يستحق خلال {count} يوم</translation>
  </message>
  <message>
   <source>Nothing is certain.</source>
   <translation>لا شيء مؤكد.</translation>
  </message>
  <message>
   <source>{count} Connect is owed to you</source>
   <translation>{count} Connect مستحقة لك</translation>
  </message>
  <message>
   <source>{count} Connects are owed to you</source>
   <translation>لا Connects مستحقة لك|واحدة من Connects مستحقة لك|اثنتان من Connects مستحقتان لك|{count} Connects مستحقة لك|{count} Connects مستحقة لك|{count} Connects مستحقة لك</translation>
  </message>
  <message>
   <source>{count} will hardly come.</source>
   <translation>لا شيء مستبعد.|واحدة يُستبعد أن تصل.|اثنتان يُستبعد أن تصلا.|{count} يُستبعد أن تصل.|{count} يُستبعد أن تصل.|{count} يُستبعد أن تصل.</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>وظيفة بلا عنوان</translation>
  </message>
  <message>
   <source>Late since {day}.</source>
   <translation>متأخر منذ {day}.</translation>
  </message>
  <message>
   <source>It should be there by {day}.</source>
   <translation>ينبغي أن يصل حتى {day}.</translation>
  </message>
  <message>
   <source>sent {count} day ago</source>
   <translation>أُرسل قبل {count} يوم</translation>
  </message>
  <message>
   <source>sent {count} days ago</source>
   <translation>أُرسل اليوم|أُرسل أمس|أُرسل قبل يومين|أُرسل قبل {count} أيام|أُرسل قبل {count} يومًا|أُرسل قبل {count} يوم</translation>
  </message>
  <message>
   <source>{count} day late</source>
   <translation>متأخر {count} يوم</translation>
  </message>
  <message>
   <source>{count} days late</source>
   <translation>غير متأخر|متأخر يومًا واحدًا|متأخر يومين|متأخر {count} أيام|متأخر {count} يومًا|متأخر {count} يوم</translation>
  </message>
  <message>
   <source>The job was closed without a hire, and then Upwork returns the Connects.</source>
   <translation>أُغلقت الوظيفة دون توظيف، وعندئذ يعيد Upwork ما أُنفق من Connects.</translation>
  </message>
  <message>
   <source>The post is closed and shows no hire; whether somebody was hired is not known for sure.</source>
   <translation>أُغلق الإعلان ولا يظهر فيه توظيف؛ ولا يُعرف يقينًا هل وُظّف أحد.</translation>
  </message>
  <message>
   <source>The proposal has ended in a way for which Upwork may return the Connects.</source>
   <translation>انتهى المقترح بطريقة قد يعيد Upwork معها ما أُنفق من Connects.</translation>
  </message>
  <message>
   <source>The job asks less now, and your own rule says that the difference comes back.</source>
   <translation>تطلب الوظيفة الآن أقل، وقاعدتك تقول إن الفرق يعود.</translation>
  </message>
  <message>
   <source>The job was closed while the boost ran.</source>
   <translation>أُغلقت الوظيفة والتعزيز سارٍ.</translation>
  </message>
  <message>
   <source>The boost was outbid, and then the bid comes back.</source>
   <translation>تجاوزت التعزيز مزايدة أخرى، وعندئذ تعود المزايدة.</translation>
  </message>
  <message>
   <source>You answered an interview for a proposal of your own; Upwork may award Connects for that.</source>
   <translation>أجبت عن مقابلة لمقترح من عندك؛ وقد يمنح Upwork مقابل ذلك Connects.</translation>
  </message>
  <message>
   <source>{count} Connect may come.</source>
   <translation>قد تصل {count} Connect.</translation>
  </message>
  <message>
   <source>{count} Connects may come.</source>
   <translation>قد لا يصل شيء.|قد تصل واحدة من Connects.|قد تصل اثنتان من Connects.|قد تصل {count} Connects.|قد تصل {count} Connects.|قد تصل {count} Connects.</translation>
  </message>
  <message>
   <source>{count} is late.</source>
   <translation>{count} متأخرة.</translation>
  </message>
  <message>
   <source>{count} are late.</source>
   <translation>لا شيء متأخر.|واحدة متأخرة.|اثنتان متأخرتان.|{count} متأخرة.|{count} متأخرة.|{count} متأخرة.</translation>
  </message>
  <message>
   <source>All of it is late.</source>
   <translation>كلها متأخرة.</translation>
  </message>
  <message>
   <source>Certain</source>
   <translation>مؤكد</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>Unlikely</source>
   <translation>مستبعد</translation>
  </message>
  <message>
   <source>{count} more may come.</source>
   <translation>قد لا يصل غيرها.|قد تصل واحدة أخرى.|قد تصل اثنتان أخريان.|قد تصل {count} أخرى.|قد تصل {count} أخرى.|قد تصل {count} أخرى.</translation>
  </message>
  <message>
   <source>You applied on {day}; when it ended is not known.</source>
   <translation>تقدّمت في {day}؛ ووقت انتهائه غير معروف.</translation>
  </message>
 </context>
 <context>
  <name>ui.page</name>
  <message>
   <source>Search this page</source>
   <translation>البحث في هذه الصفحة</translation>
  </message>
 </context>
 <context>
  <name>ui.palette.offered</name>
  <message>
   <source>Job on the shortlist</source>
   <translation>وظيفة في القائمة المختصرة</translation>
  </message>
  <message>
   <source>Job put away</source>
   <translation>وظيفة موضوعة جانبًا</translation>
  </message>
  <message>
   <source>Ledger on {day}</source>
   <translation>الدفتر في {day}</translation>
  </message>
  <message>
   <source>Ledger from {since} to {until}</source>
   <translation>الدفتر من {since} إلى {until}</translation>
  </message>
  <message>
   <source>Look through this wallet</source>
   <translation>عرض هذه المحفظة</translation>
  </message>
  <message>
   <source>Go to date</source>
   <translation>الانتقال إلى تاريخ</translation>
  </message>
  <message>
   <source>All wallets</source>
   <translation>كل المحافظ</translation>
  </message>
  <message>
   <source>Look through</source>
   <translation>عرض</translation>
  </message>
  <message>
   <source>Entries of this member</source>
   <translation>قيود هذا العضو</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>مقترح</translation>
  </message>
 </context>
 <context>
  <name>ui.palette.palette</name>
  <message>
   <source>Search or run</source>
   <translation>بحث أو تنفيذ</translation>
  </message>
  <message>
   <source>Search, run, or go to a date</source>
   <translation>ابحث، أو نفّذ، أو انتقل إلى تاريخ</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>ما عُثر عليه</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>اختيار</translation>
  </message>
  <message>
   <source>run</source>
   <translation>تنفيذ</translation>
  </message>
  <message>
   <source>Nothing is called “{text}” here.</source>
   <translation>لا شيء هنا باسم «{text}».</translation>
  </message>
  <message>
   <source>{found} of {all} match</source>
   <translation>يطابق {found} من {all}</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
 </context>
 <context>
  <name>ui.palette.rows</name>
  <message>
   <source>Recent</source>
   <translation>الأخيرة</translation>
  </message>
  <message>
   <source>Jobs and proposals</source>
   <translation>الوظائف والمقترحات</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>الإجراءات</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>الانتقال إلى</translation>
  </message>
  <message>
   <source>Members and wallets</source>
   <translation>الأعضاء والمحافظ</translation>
  </message>
 </context>
 <context>
  <name>ui.printing</name>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>الصفحة {page} من {pages}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.detail</name>
  <message>
   <source>{count} Connects, {state}</source>
   <translation>{count} Connects، {state}</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>yes, day not known</source>
   <translation>نعم، اليوم غير معروف</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>ليس بعد</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>انتهى</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>الميزانية</translation>
  </message>
  <message>
   <source>Your fit</source>
   <translation>تقديرك للملاءمة</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}، {time}</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>اطُّلع عليه</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>{fit} of {five}</source>
   <translation>{fit} من {five}</translation>
  </message>
  <message>
   <source>Connects net, {cost}</source>
   <translation>صافي Connects، {cost}</translation>
  </message>
  <message>
   <source>Last viewed</source>
   <translation>آخر اطلاع</translation>
  </message>
  <message>
   <source>Sent by {member}</source>
   <translation>أرسله {member}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.filter_bar</name>
  <message>
   <source>Open, still young</source>
   <translation>مفتوح، ما زال حديثًا</translation>
  </message>
  <message>
   <source>No answer in 30 days</source>
   <translation>لا رد خلال 30 يومًا</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>مسح</translation>
  </message>
  <message>
   <source>{shown} of {all} proposals</source>
   <translation>{shown} من {all} من المقترحات</translation>
  </message>
  <message>
   <source>{all} proposals</source>
   <translation>المقترحات: {all}</translation>
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>When</source>
   <translation>متى</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>أي منها</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} إلى {last}</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>من {day}</translation>
  </message>
  <message>
   <source>up to {day}</source>
   <translation>حتى {day}</translation>
  </message>
  <message>
   <source>any</source>
   <translation>أي</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.panel</name>
  <message>
   <source>Select a row to see its entries, its dates and the job as it was.</source>
   <translation>حدد صفًا لترى قيوده وتواريخه والوظيفة كما كانت.</translation>
  </message>
  <message>
   <source>The selected proposal</source>
   <translation>المقترح المحدد</translation>
  </message>
  <message>
   <source>Entries; Enter shows them in the ledger</source>
   <translation>القيود؛ يعرضها Enter في الدفتر</translation>
  </message>
  <message>
   <source>Show in the ledger</source>
   <translation>عرض في الدفتر</translation>
  </message>
  <message>
   <source>A mark goes to all of them at once.</source>
   <translation>تُطبّق العلامة عليها كلها دفعة واحدة.</translation>
  </message>
  <message>
   <source>No proposal selected</source>
   <translation>لا مقترح محدد</translation>
  </message>
  <message>
   <source>Close the panel</source>
   <translation>إغلاق اللوحة</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>القيود</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>التواريخ</translation>
  </message>
  <message>
   <source>The job as it was</source>
   <translation>الوظيفة كما كانت</translation>
  </message>
  <message>
   <source>{count} proposals</source>
   <translation>{count} من المقترحات</translation>
  </message>
  <message>
   <source>Connects net, {cost}</source>
   <translation>صافي Connects، {cost}</translation>
  </message>
  <message>
   <source>Mark as</source>
   <translation>تسجيله بأنه</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>النوع</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>المفتاح {key}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.proposals_page</name>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>بحث</translation>
  </message>
  <message>
   <source>No proposal yet</source>
   <translation>لا مقترح بعد</translation>
  </message>
  <message>
   <source>Paste your Connects History or the My proposals page, and every proposal appears here with what it cost and what came of it.</source>
   <translation>الصق صفحة Connects History أو My proposals، فيظهر كل مقترح هنا مع تكلفته وما آل إليه.</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>مسح المرشحات</translation>
  </message>
  <message>
   <source>No proposal matches</source>
   <translation>لا مقترح مطابق</translation>
  </message>
  <message>
   <source>The proposals could not be read</source>
   <translation>تعذّرت قراءة المقترحات</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>لصق صفحة</translation>
  </message>
  <message>
   <source>See the jobs</source>
   <translation>عرض الوظائف</translation>
  </message>
  <message>
   <source>{count} proposals are hidden by: {values}.</source>
   <translation>مقترحات مخفية: {count}؛ يخفيها {values}.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>Mark as {outcome}</source>
   <translation>تسجيله بأنه {outcome}</translation>
  </message>
  <message>
   <source>Search {count} proposals</source>
   <translation>البحث في المقترحات ({count})</translation>
  </message>
  <message>
   <source>Keep only the search</source>
   <translation>الإبقاء على البحث فقط</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>نص ملصق</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.table</name>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>These belong to one job</source>
   <translation>هذه تخص وظيفة واحدة</translation>
  </message>
  <message>
   <source>Take out of its job</source>
   <translation>إخراجها من وظيفتها</translation>
  </message>
  <message>
   <source>Sent on</source>
   <translation>أُرسل في</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>Base + boost</source>
   <translation>الأساس + التعزيز</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>عاد منها</translation>
  </message>
  <message>
   <source>Net cost</source>
   <translation>صافي التكلفة</translation>
  </message>
  <message>
   <source>Revenue</source>
   <translation>الإيراد</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.words</name>
  <message>
   <source>not known</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>وظيفة بلا عنوان</translation>
  </message>
  <message>
   <source>{count} too young to count</source>
   <translation>{count} أحدث من أن تُحتسب</translation>
  </message>
  <message>
   <source>no win yet, so too early for what one costs.</source>
   <translation>لا فوز بعد، فمن المبكر معرفة تكلفته.</translation>
  </message>
  <message>
   <source>Interview, quiet</source>
   <translation>مقابلة، دون جديد</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>لا رد</translation>
  </message>
  <message>
   <source>{outcome}, no answer in 30 days</source>
   <translation>{outcome}، لا رد خلال 30 يومًا</translation>
  </message>
  <message>
   <source>{base} + {boost}</source>
   <translation>{base} + {boost}</translation>
  </message>
  <message>
   <source>No proposal was sent in this time.</source>
   <translation>لم يُرسل أي مقترح في هذا الوقت.</translation>
  </message>
  <message>
   <source>a win costs {cost}, {range}.</source>
   <translation>يكلّف الفوز {cost}، {range}.</translation>
  </message>
  <message>
   <source>{rows} selected: {connects} Connects net, {cost}</source>
   <translation>المحدد {rows}: صافي Connects {connects}، {cost}</translation>
  </message>
  <message>
   <source>{outcome}, too young to count</source>
   <translation>{outcome}، أحدث من أن يُحتسب</translation>
  </message>
  <message>
   <source>{count} sent</source>
   <translation>أُرسل {count}</translation>
  </message>
  <message>
   <source>1 interview</source>
   <translation>مقابلة واحدة</translation>
  </message>
  <message>
   <source>{count} interviews</source>
   <translation>لا مقابلات|مقابلة واحدة|مقابلتان|{count} مقابلات|{count} مقابلة|{count} مقابلة</translation>
  </message>
  <message>
   <source>1 win</source>
   <translation>فوز واحد</translation>
  </message>
  <message>
   <source>{count} wins</source>
   <translation>لا فوز|فوز واحد|فوزان|{count} مرات فوز|{count} مرة فوز|{count} مرة فوز</translation>
  </message>
  <message>
   <source>too early for what a win costs ({count} settled of about {enough}).</source>
   <translation>مبكر معرفة تكلفة الفوز (حُسم {count} من نحو {enough}).</translation>
  </message>
  <message>
   <source>a win costs {cost}, more than {low}.</source>
   <translation>يكلّف الفوز {cost}، أكثر من {low}.</translation>
  </message>
 </context>
 <context>
  <name>ui.reconciling.reconcile_dialog</name>
  <message>
   <source>It stands at the top of Connects History and beside your job feed.</source>
   <translation>تجده أعلى صفحة Connects History وبجانب قائمة الوظائف.</translation>
  </message>
  <message>
   <source>Check the balance</source>
   <translation>فحص الرصيد</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>مقارنة</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>What does Upwork show?</source>
   <translation>ماذا يعرض Upwork؟</translation>
  </message>
  <message>
   <source>Connects, for instance 118</source>
   <translation>رقم Connects، مثل 118</translation>
  </message>
  <message>
   <source>The ledger is compared with it; nothing is written.</source>
   <translation>يُقارن الدفتر به، ولا يُكتب شيء.</translation>
  </message>
  <message>
   <source>A whole number, 0 or more, such as 118</source>
   <translation>عدد صحيح، 0 أو أكثر، مثل 118</translation>
  </message>
  <message>
   <source>Keep this check</source>
   <translation>حفظ هذا الفحص</translation>
  </message>
  <message>
   <source>Keep it anyway</source>
   <translation>حفظه رغم ذلك</translation>
  </message>
  <message>
   <source>Done. It can be taken back.</source>
   <translation>تم. يمكن التراجع عنه.</translation>
  </message>
 </context>
 <context>
  <name>ui.reconciling.words</name>
  <message>
   <source>Upwork shows {count} more.</source>
   <translation>يعرض Upwork أكثر بمقدار {count}.</translation>
  </message>
  <message>
   <source>Upwork shows {count} less.</source>
   <translation>يعرض Upwork أقل بمقدار {count}.</translation>
  </message>
  <message>
   <source>It matches.</source>
   <translation>إنه مطابق.</translation>
  </message>
  <message>
   <source>{shown} there, {ledger} here. This may be why:</source>
   <translation>{shown} هناك، و{ledger} هنا. قد يكون هذا هو السبب:</translation>
  </message>
  <message>
   <source>entry</source>
   <translation>القيد</translation>
  </message>
  <message>
   <source>Import those days</source>
   <translation>استيراد تلك الأيام</translation>
  </message>
  <message>
   <source>Remove the second one</source>
   <translation>إزالة الثاني</translation>
  </message>
  <message>
   <source>Both are true: add it</source>
   <translation>كلاهما صحيح: إضافته</translation>
  </message>
  <message>
   <source>Take Upwork’s number</source>
   <translation>اعتماد رقم Upwork</translation>
  </message>
  <message>
   <source>It explains {part} of {whole}.</source>
   <translation>يفسّر {part} من {whole}.</translation>
  </message>
  <message>
   <source>Record {kind} {count}</source>
   <translation>تسجيل {kind} {count}</translation>
  </message>
  <message>
   <source>Import {first} to {last}</source>
   <translation>استيراد {first} إلى {last}</translation>
  </message>
  <message>
   <source>Upwork shows {shown} and the ledger holds {ledger}.</source>
   <translation>يعرض Upwork {shown} وفي الدفتر {ledger}.</translation>
  </message>
  <message>
   <source>It would be {part}, more than the {whole} that differ.</source>
   <translation>سيكون {part}، أكثر من الفرق {whole}.</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.attendant</name>
  <message>
   <source>Show</source>
   <translation>عرض</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>غدًا</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.reminder_words</name>
  <message>
   <source>After {day} Upwork shows the rows since then no more.</source>
   <translation>بعد {day} لا يعود Upwork يعرض الصفوف منذ ذلك الحين.</translation>
  </message>
  <message>
   <source>By {day} at the latest.</source>
   <translation>حتى {day} على أبعد تقدير.</translation>
  </message>
  <message>
   <source>On {day}.</source>
   <translation>في {day}.</translation>
  </message>
  <message>
   <source>At your pace {count} of them lapse.</source>
   <translation>بوتيرتك تضيع منها {count}.</translation>
  </message>
  <message>
   <source>today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>غدًا</translation>
  </message>
  <message>
   <source>in {count} days</source>
   <translation>اليوم|غدًا|خلال يومين|خلال {count} أيام|خلال {count} يومًا|خلال {count} يوم</translation>
  </message>
  <message>
   <source>Upwork shows 90 days; bring in what is left of it.</source>
   <translation>يعرض Upwork آخر 90 يومًا؛ أدخل ما بقي منها.</translation>
  </message>
  <message>
   <source>Your Connects History wants a look</source>
   <translation>صفحة Connects History تحتاج إلى نظرة</translation>
  </message>
  <message>
   <source>One more thing waits.</source>
   <translation>شيء آخر ينتظر.</translation>
  </message>
  <message>
   <source>{count} more things wait.</source>
   <translation>لا شيء آخر ينتظر.|شيء آخر ينتظر.|شيئان آخران ينتظران.|{count} أشياء أخرى تنتظر.|{count} شيئًا آخر ينتظر.|{count} شيء آخر ينتظر.</translation>
  </message>
  <message>
   <source>{connects} end {when}</source>
   <translation>{connects} تنتهي {when}</translation>
  </message>
  <message>
   <source>It is known up to {day}.</source>
   <translation>معروف حتى {day}.</translation>
  </message>
  <message>
   <source>{count} Connect</source>
   <translation>{count} Connect</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>They cost you {cost}.</source>
   <translation>كلّفتك {cost}.</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.tray</name>
  <message>
   <source>No reminders until tomorrow</source>
   <translation>لا تذكيرات حتى الغد</translation>
  </message>
  <message>
   <source>No reminders for a week</source>
   <translation>لا تذكيرات لمدة أسبوع</translation>
  </message>
  <message>
   <source>Open Bidbook</source>
   <translation>فتح Bidbook</translation>
  </message>
  <message>
   <source>Quick add</source>
   <translation>إضافة سريعة</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>إنهاء</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.day_menu</name>
  <message>
   <source>In force on</source>
   <translation>السارية في</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>عرض</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Other day</source>
   <translation>يوم آخر</translation>
  </message>
  <message>
   <source>In force on…</source>
   <translation>السارية في…</translation>
  </message>
  <message>
   <source>In force on {day}</source>
   <translation>السارية في {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.effect_table</name>
  <message>
   <source>Trying is safe: the ledger is booked anew, and Ctrl Z returns.</source>
   <translation>التجربة آمنة: يُعاد احتساب الدفتر، و Ctrl Z يعيده.</translation>
  </message>
  <message>
   <source>Balance today</source>
   <translation>الرصيد اليوم</translation>
  </message>
  <message>
   <source>Of them free or awarded</source>
   <translation>منها مجانية أو مكافأة</translation>
  </message>
  <message>
   <source>They cost</source>
   <translation>كلّفت</translation>
  </message>
  <message>
   <source>Next to end</source>
   <translation>أول ما ينتهي</translation>
  </message>
  <message>
   <source>Lapsed so far</source>
   <translation>ما ضاع حتى الآن</translation>
  </message>
  <message>
   <source>Lapse in a year</source>
   <translation>ما يضيع في سنة</translation>
  </message>
  <message>
   <source>Value that lapses</source>
   <translation>القيمة التي تضيع</translation>
  </message>
  <message>
   <source>Entries on another lot</source>
   <translation>قيود على دفعة أخرى</translation>
  </message>
  <message>
   <source>{count} on {day}</source>
   <translation>{count} في {day}</translation>
  </message>
  <message>
   <source>{count} more would lapse.</source>
   <translation>ستضيع {count} أخرى.</translation>
  </message>
  <message>
   <source>{count} fewer would lapse.</source>
   <translation>سيضيع أقل بمقدار {count}.</translation>
  </message>
  <message>
   <source>The balances that Upwork showed fit what is in force better.</source>
   <translation>الأرصدة التي عرضها Upwork أوفق لما هو سارٍ.</translation>
  </message>
  <message>
   <source>What the switch would change</source>
   <translation>ما سيغيّره التبديل</translation>
  </message>
  <message>
   <source>Working out what it would change…</source>
   <translation>حساب ما سيتغيّر…</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>الآن</translation>
  </message>
  <message>
   <source>Cash per win</source>
   <translation>النقد لكل فوز</translation>
  </message>
  <message>
   <source>Spent beyond any lot</source>
   <translation>أُنفق خارج أي دفعة</translation>
  </message>
  <message>
   <source>Not explained by rows</source>
   <translation>لا تفسّره الصفوف</translation>
  </message>
  <message>
   <source>The balances that Upwork showed would fit better.</source>
   <translation>ستكون الأرصدة التي عرضها Upwork أوفق.</translation>
  </message>
  <message>
   <source>Nothing in this ledger would change.</source>
   <translation>لن يتغيّر شيء في هذا الدفتر.</translation>
  </message>
  <message>
   <source>{name}: {then}, now {now}</source>
   <translation>{name}: {then}، والآن {now}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.fact_delegate</name>
  <message>
   <source>Your own value</source>
   <translation>قيمتك الخاصة</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>قيمتك</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>مختلف فيه</translation>
  </message>
  <message>
   <source>please check</source>
   <translation>يُرجى التحقق</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.job_card_table</name>
  <message>
   <source>What a job asked then</source>
   <translation>ما كانت الوظيفة تطلبه حينها</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.own_value</name>
  <message>
   <source>Always</source>
   <translation>دائمًا</translation>
  </message>
  <message>
   <source>Set my value</source>
   <translation>تعيين قيمتي</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message>
   <source>Whole numbers with commas between them.</source>
   <translation>أعداد صحيحة تفصل بينها فواصل.</translation>
  </message>
  <message>
   <source>From when your value holds</source>
   <translation>متى تسري قيمتك</translation>
  </message>
  <message>
   <source>A whole number from {low} to {high}.</source>
   <translation>عدد صحيح من {low} إلى {high}.</translation>
  </message>
  <message>
   <source>Your value for “{name}”</source>
   <translation>قيمتك لـ «{name}»</translation>
  </message>
  <message>
   <source>An amount of money, such as {example}.</source>
   <translation>مبلغ من المال، مثل {example}.</translation>
  </message>
  <message>
   <source>From {since}</source>
   <translation>من {since}</translation>
  </message>
  <message>
   <source>From today</source>
   <translation>من اليوم</translation>
  </message>
  <message>
   <source>This cannot be read. {hint}</source>
   <translation>تعذّرت قراءة هذا. {hint}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_facts</name>
  <message>
   <source>No official page confirms this today. Look on Upwork and set what it says.</source>
   <translation>لا صفحة رسمية تؤكد هذا اليوم. انظر في Upwork وعيّن ما يقوله.</translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation>من يقول ذلك</translation>
  </message>
  <message>
   <source>Over time</source>
   <translation>مع الوقت</translation>
  </message>
  <message>
   <source>{value} (your own)</source>
   <translation>{value} (قيمتك)</translation>
  </message>
  <message>
   <source>{value}, today</source>
   <translation>{value}، اليوم</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_list</name>
  <message>
   <source>Sources disagree.</source>
   <translation>المصادر مختلفة.</translation>
  </message>
  <message>
   <source>Your own value.</source>
   <translation>قيمتك الخاصة.</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>القواعد</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_panel</name>
  <message>
   <source>This reading is in force. Choose the other one first.</source>
   <translation>هذه القراءة سارية. اختر الأخرى أولًا.</translation>
  </message>
  <message>
   <source>Other reading</source>
   <translation>قراءة أخرى</translation>
  </message>
  <message>
   <source>Use this reading</source>
   <translation>استخدام هذه القراءة</translation>
  </message>
  <message>
   <source>Set my own value…</source>
   <translation>تعيين قيمتي…</translation>
  </message>
  <message>
   <source>Take back my value</source>
   <translation>سحب قيمتي</translation>
  </message>
  <message>
   <source>In force today</source>
   <translation>السارية اليوم</translation>
  </message>
  <message>
   <source>In force then</source>
   <translation>السارية حينها</translation>
  </message>
  <message>
   <source>The other reading; see the note.</source>
   <translation>القراءة الأخرى؛ انظر الملاحظة.</translation>
  </message>
  <message>
   <source>{source} In force here.</source>
   <translation>{source} سارية هنا.</translation>
  </message>
  <message>
   <source>Your own</source>
   <translation>قيمتك</translation>
  </message>
  <message>
   <source>Sources disagree</source>
   <translation>المصادر مختلفة</translation>
  </message>
  <message>
   <source>Please check</source>
   <translation>يُرجى التحقق</translation>
  </message>
  <message>
   <source>Your own value.</source>
   <translation>قيمتك الخاصة.</translation>
  </message>
  <message>
   <source>Your value</source>
   <translation>قيمتك</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rules_page</name>
  <message>
   <source>Every value of this day is confirmed by an official page.</source>
   <translation>كل قيمة في هذا اليوم تؤكدها صفحة رسمية.</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>القواعد</translation>
  </message>
  <message>
   <source>What Upwork’s rules were, by date, and who says so</source>
   <translation>ما كانت قواعد Upwork، حسب التاريخ، ومن يقول ذلك</translation>
  </message>
  <message>
   <source>Your plan…</source>
   <translation>خطتك…</translation>
  </message>
  <message>
   <source>Search rules</source>
   <translation>البحث في القواعد</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>هذا الدفتر للقراءة فقط.</translation>
  </message>
  <message>
   <source>Show the main rules</source>
   <translation>عرض القواعد الرئيسية</translation>
  </message>
  <message>
   <source>Choose a rule and set your own value; it is listed here then.</source>
   <translation>اختر قاعدة وعيّن قيمتك؛ عندها تُدرج هنا.</translation>
  </message>
  <message>
   <source>Nothing to check</source>
   <translation>لا شيء للتحقق</translation>
  </message>
  <message>
   <source>Main</source>
   <translation>الرئيسية</translation>
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>المختلف فيها</translation>
  </message>
  <message>
   <source>Please check</source>
   <translation>يُرجى التحقق</translation>
  </message>
  <message>
   <source>Changed by you</source>
   <translation>ما غيّرته</translation>
  </message>
  <message>
   <source>Triangle: sources disagree. Outlined: in force.</source>
   <translation>المثلث: المصادر مختلفة. المحاط بخط: سارٍ.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>مسح البحث</translation>
  </message>
  <message>
   <source>No rule matches</source>
   <translation>لا قاعدة مطابقة</translation>
  </message>
  <message>
   <source>You have changed no rule</source>
   <translation>لم تغيّر أي قاعدة</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>التفاصيل</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>الخط الزمني</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>سارٍ</translation>
  </message>
  <message>
   <source>The search hides them all: {words}.</source>
   <translation>البحث يخفيها كلها: {words}.</translation>
  </message>
  <message>
   <source>The rules could not be read</source>
   <translation>تعذّرت قراءة القواعد</translation>
  </message>
  <message>
   <source>{count} rules, {disputed} disputed</source>
   <translation>القواعد: {count}، والمختلف فيها: {disputed}</translation>
  </message>
  <message>
   <source>Search all rules</source>
   <translation>البحث في كل القواعد</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.words</name>
  <message>
   <source>paid first</source>
   <translation>المدفوع أولًا</translation>
  </message>
  <message>
   <source>as received</source>
   <translation>كما استُلمت</translation>
  </message>
  <message>
   <source>balance first</source>
   <translation>الرصيد أولًا</translation>
  </message>
  <message>
   <source>refund, award</source>
   <translation>استرداد، مكافأة</translation>
  </message>
  <message>
   <source>At all times</source>
   <translation>في كل الأوقات</translation>
  </message>
  <message>
   <source>today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} إلى {until}</translation>
  </message>
  <message>
   <source>From {since}</source>
   <translation>من {since}</translation>
  </message>
  <message>
   <source>Until {until}</source>
   <translation>حتى {until}</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.machine_rows</name>
  <message>
   <source>Theme</source>
   <translation>السمة</translation>
  </message>
  <message>
   <source>Colours of the window; high contrast has black and white edges.</source>
   <translation>ألوان النافذة؛ للتباين العالي حواف سوداء وبيضاء.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>حجم النص</translation>
  </message>
  <message>
   <source>All of the window grows with it.</source>
   <translation>تكبر معه النافذة كلها.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
  <message>
   <source>The words of Bidbook, from its next start on. Titles stay as they are.</source>
   <translation>كلمات Bidbook، ابتداءً من تشغيله التالي. العناوين تبقى كما هي.</translation>
  </message>
  <message>
   <source>Numbers and dates</source>
   <translation>الأرقام والتواريخ</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>الأموال</translation>
  </message>
  <message>
   <source>Each amount stays in the currency it was recorded in.</source>
   <translation>يبقى كل مبلغ بالعملة التي سُجّل بها.</translation>
  </message>
  <message>
   <source>A week begins on</source>
   <translation>يبدأ الأسبوع يوم</translation>
  </message>
  <message>
   <source>Counts where you ask for this week or last week.</source>
   <translation>يُحتسب حيث تطلب هذا الأسبوع أو الأسبوع الماضي.</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>البدء بـ</translation>
  </message>
  <message>
   <source>The page that Bidbook opens with.</source>
   <translation>الصفحة التي يفتح بها Bidbook.</translation>
  </message>
  <message>
   <source>Remind me</source>
   <translation>تذكيري</translation>
  </message>
  <message>
   <source>Before Connects lapse, and when a month went by without news from Upwork.</source>
   <translation>قبل أن تضيع Connects، وحين يمر شهر دون جديد من Upwork.</translation>
  </message>
  <message>
   <source>Days before</source>
   <translation>الأيام السابقة</translation>
  </message>
  <message>
   <source>Once for each of them and each lot.</source>
   <translation>مرة لكل يوم منها ولكل دفعة.</translation>
  </message>
  <message>
   <source>Quiet from</source>
   <translation>الهدوء من</translation>
  </message>
  <message>
   <source>Quiet until</source>
   <translation>الهدوء حتى</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>ساعات الهدوء</translation>
  </message>
  <message>
   <source>What falls into them is said afterwards.</source>
   <translation>ما يقع فيها يُقال بعدها.</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>إخفاء الأموال والأسماء</translation>
  </message>
  <message>
   <source>Dots for money, titles and names, in the window's title and in copies too.</source>
   <translation>نقاط بدل الأموال والعناوين والأسماء، في عنوان النافذة وفي النسخ أيضًا.</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>المظهر</translation>
  </message>
  <message>
   <source>Language and numbers</source>
   <translation>اللغة والأرقام</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>بدء</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>التذكيرات</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>الخصوصية</translation>
  </message>
  <message>
   <source>{count} Connects, {money}, {day}</source>
   <translation>{count} Connects، {money}، {day}</translation>
  </message>
  <message>
   <source>On</source>
   <translation>تشغيل</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>إيقاف</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>حسب النظام</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>فاتحة</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>داكنة</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message>
   <source>As the language</source>
   <translation>حسب اللغة</translation>
  </message>
  <message>
   <source>As the region</source>
   <translation>حسب المنطقة</translation>
  </message>
  <message>
   <source>No quiet hours</source>
   <translation>بلا ساعات هدوء</translation>
  </message>
  <message>
   <source>to</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>{count} day</source>
   <translation>{count} يوم</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} يومًا</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.settings_page</name>
  <message>
   <source>Settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>البحث في الإعدادات</translation>
  </message>
  <message>
   <source>No setting matches</source>
   <translation>لا إعداد مطابق</translation>
  </message>
  <message>
   <source>Nothing here is called that.</source>
   <translation>لا شيء هنا بهذا الاسم.</translation>
  </message>
  <message>
   <source>In force at once</source>
   <translation>تسري فورًا</translation>
  </message>
  <message>
   <source>Worth of an hour</source>
   <translation>قيمة الساعة</translation>
  </message>
  <message>
   <source>Time for one proposal</source>
   <translation>وقت المقترح الواحد</translation>
  </message>
  <message>
   <source>Profit of a contract</source>
   <translation>ربح العقد</translation>
  </message>
  <message>
   <source>Your hourly rate</source>
   <translation>أجرك بالساعة</translation>
  </message>
  <message>
   <source>Your level</source>
   <translation>مستواك</translation>
  </message>
  <message>
   <source>Upwork's service fee</source>
   <translation>رسوم خدمة Upwork</translation>
  </message>
  <message>
   <source>What an hour of writing proposals costs you.</source>
   <translation>ما تكلّفك ساعة من كتابة المقترحات.</translation>
  </message>
  <message>
   <source>From reading the job to sending.</source>
   <translation>من قراءة الوظيفة إلى الإرسال.</translation>
  </message>
  <message>
   <source>What is left of each dollar after your own costs.</source>
   <translation>ما يبقى من كل دولار بعد تكاليفك.</translation>
  </message>
  <message>
   <source>Compared with what an hourly job pays.</source>
   <translation>يُقارن بما تدفعه الوظيفة بالساعة.</translation>
  </message>
  <message>
   <source>1 entry, 2 intermediate, 3 expert; compared with what a post asks.</source>
   <translation>1 مبتدئ، 2 متوسط، 3 خبير؛ يُقارن بما يطلبه الإعلان.</translation>
  </message>
  <message>
   <source>Empty: the fee that the rules give for the day.</source>
   <translation>فارغ: الرسوم التي تحددها القواعد لذلك اليوم.</translation>
  </message>
  <message>
   <source>Open another…</source>
   <translation>فتح دفتر آخر…</translation>
  </message>
  <message>
   <source>File</source>
   <translation>الملف</translation>
  </message>
  <message>
   <source>Recent ledgers</source>
   <translation>الدفاتر الأخيرة</translation>
  </message>
  <message>
   <source>The latest first. A ledger dropped on the window opens too.</source>
   <translation>الأحدث أولًا. الدفتر الذي يُسقط على النافذة يُفتح أيضًا.</translation>
  </message>
  <message>
   <source>What advice counts with</source>
   <translation>ما تحتسب به النصائح</translation>
  </message>
  <message>
   <source>This ledger</source>
   <translation>هذا الدفتر</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>مسح البحث</translation>
  </message>
  <message>
   <source>No other one yet</source>
   <translation>لا دفتر آخر بعد</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.term_field</name>
  <message>
   <source>USD an hour</source>
   <translation>دولار أمريكي في الساعة</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>دقيقة</translation>
  </message>
  <message>
   <source>of 3</source>
   <translation>من 3</translation>
  </message>
  <message>
   <source>by the rules</source>
   <translation>حسب القواعد</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>غير مذكور</translation>
  </message>
  <message>
   <source>Write a number from {low} to {high}.</source>
   <translation>اكتب رقمًا من {low} إلى {high}.</translation>
  </message>
 </context>
 <context>
  <name>ui.shortcuts.shortcut_sheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>اختصارات لوحة المفاتيح</translation>
  </message>
  <message>
   <source>Search the keys</source>
   <translation>البحث في المفاتيح</translation>
  </message>
  <message>
   <source>Keyboard shortcuts: type to search</source>
   <translation>اختصارات لوحة المفاتيح: اكتب للبحث</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>المفاتيح</translation>
  </message>
  <message>
   <source>File</source>
   <translation>الملف</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>تحرير</translation>
  </message>
  <message>
   <source>View</source>
   <translation>عرض</translation>
  </message>
  <message>
   <source>Go to a page</source>
   <translation>الانتقال إلى صفحة</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>أدوات</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>مساعدة</translation>
  </message>
  <message>
   <source>In tables and lists</source>
   <translation>في الجداول والقوائم</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>التحرك</translation>
  </message>
  <message>
   <source>Select more</source>
   <translation>تحديد المزيد</translation>
  </message>
  <message>
   <source>Show and hide the panel</source>
   <translation>إظهار اللوحة وإخفاؤها</translation>
  </message>
  <message>
   <source>Copy the selection</source>
   <translation>نسخ المحدد</translation>
  </message>
  <message>
   <source>Remove the selected entries</source>
   <translation>إزالة القيود المحددة</translation>
  </message>
  <message>
   <source>Next part, part before</source>
   <translation>الجزء التالي، الجزء السابق</translation>
  </message>
  <message>
   <source>Close what is on top</source>
   <translation>إغلاق ما في الأعلى</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>On the page {title}</source>
   <translation>في صفحة {title}</translation>
  </message>
  <message>
   <source>No key does “{text}”.</source>
   <translation>لا مفتاح يؤدي «{text}».</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.once_card</name>
  <message>
   <source>Given once</source>
   <translation>يُمنح مرة واحدة</translation>
  </message>
  <message>
   <source>No row of the history names any so far.</source>
   <translation>لا صف في السجل يذكر أيًا منها حتى الآن.</translation>
  </message>
  <message>
   <source>What was reached</source>
   <translation>ما تحقق</translation>
  </message>
  <message>
   <source>Note the day</source>
   <translation>تدوين اليوم</translation>
  </message>
  <message>
   <source>On which day</source>
   <translation>في أي يوم</translation>
  </message>
  <message>
   <source>Tell the day, and Bidbook says whether the Connects have come.</source>
   <translation>اذكر اليوم، فيقول Bidbook هل وصلت Connects.</translation>
  </message>
  <message>
   <source>{day}, {counted}, {basis}</source>
   <translation>{day}، {counted}، {basis}</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>سحب</translation>
  </message>
  <message>
   <source>Take back the day of {name}</source>
   <translation>سحب يوم {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.plan_card</name>
  <message>
   <source>Plans</source>
   <translation>الخطط</translation>
  </message>
  <message>
   <source>Plans so far</source>
   <translation>الخطط حتى الآن</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>Renews on day</source>
   <translation>تتجدد في يوم</translation>
  </message>
  <message>
   <source>As the rules say</source>
   <translation>كما تقول القواعد</translation>
  </message>
  <message>
   <source>Save the plan</source>
   <translation>حفظ الخطة</translation>
  </message>
  <message>
   <source>What it would bring</source>
   <translation>ما ستجلبه</translation>
  </message>
  <message>
   <source>Change the plan</source>
   <translation>تغيير الخطة</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>الخطة</translation>
  </message>
  <message>
   <source>{period}, {renewal}</source>
   <translation>{period}، {renewal}</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>إخراج</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>هذا الدفتر للقراءة فقط.</translation>
  </message>
  <message>
   <source>Take out {plan}, {period}</source>
   <translation>إخراج {plan}، {period}</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.wallet_dialog</name>
  <message>
   <source>Each month</source>
   <translation>كل شهر</translation>
  </message>
  <message>
   <source>This plan brings no Connects of its own.</source>
   <translation>هذه الخطة لا تجلب Connects.</translation>
  </message>
  <message>
   <source>Randomised reward</source>
   <translation>جائزة عشوائية</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>غير مؤكد</translation>
  </message>
  <message>
   <source>{wallet}: plan and grants</source>
   <translation>{wallet}: الخطة والمنح</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.words</name>
  <message>
   <source>since ever</source>
   <translation>منذ البداية</translation>
  </message>
  <message>
   <source>renewal not known</source>
   <translation>التجديد غير معروف</translation>
  </message>
  <message>
   <source>{count} Connects freeze on {day}. They come back with Agency Plus.</source>
   <translation>تُجمّد {count} Connects في {day}. وتعود مع Agency Plus.</translation>
  </message>
  <message>
   <source>renews on day {day}</source>
   <translation>تتجدد في يوم {day}</translation>
  </message>
  <message>
   <source>{state}: {missing}</source>
   <translation>{state}: {missing}</translation>
  </message>
  <message>
   <source>the free part cut by days</source>
   <translation>الجزء المجاني يُخفّض بحسب الأيام</translation>
  </message>
  <message>
   <source>{came} of {expected}</source>
   <translation>{came} من {expected}</translation>
  </message>
  <message>
   <source>known by {basis}</source>
   <translation>معروف من {basis}</translation>
  </message>
  <message>
   <source>That plan holds already.</source>
   <translation>هذه الخطة سارية بالفعل.</translation>
  </message>
  <message>
   <source>This plan cannot buy Connects.</source>
   <translation>هذه الخطة لا يمكنها شراء Connects.</translation>
  </message>
  <message>
   <source>On the day of the upgrade the free part is cut by the days gone by.</source>
   <translation>في يوم الترقية يُخفّض الجزء المجاني بحسب الأيام المنقضية.</translation>
  </message>
  <message>
   <source>It brings no Connects of its own.</source>
   <translation>لا تجلب Connects من عندها.</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} إلى {until}</translation>
  </message>
  <message>
   <source>since {since}</source>
   <translation>منذ {since}</translation>
  </message>
  <message>
   <source>until {until}</source>
   <translation>حتى {until}</translation>
  </message>
  <message>
   <source>{came} came, the number is not known</source>
   <translation>وصلت {came}، والعدد غير معروف</translation>
  </message>
  <message>
   <source>{count} paid</source>
   <translation>{count} مدفوعة</translation>
  </message>
  <message>
   <source>{count} free</source>
   <translation>{count} مجانية</translation>
  </message>
  <message>
   <source>It renews on day {day}.</source>
   <translation>تتجدد في يوم {day}.</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.banner</name>
  <message>
   <source>Dismiss</source>
   <translation>تجاهل</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.progress</name>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.range_bar</name>
  <message>
   <source>under {limit}</source>
   <translation>أقل من {limit}</translation>
  </message>
  <message>
   <source>break-even {figure}</source>
   <translation>التعادل {figure}</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.toast</name>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
 </context>
 <context>
  <name>ui.workspace_bridge</name>
  <message>
   <source>Something went wrong in Bidbook itself. Nothing was written.</source>
   <translation>حدث خطأ في Bidbook نفسه. لم يُكتب شيء.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>القراءة</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>الكتابة</translation>
  </message>
 </context>
 <context>
  <name>words.fixes</name>
  <message>
   <source>Remove that row</source>
   <translation>إزالة ذلك الصف</translation>
  </message>
  <message>
   <source>Record {connects} Connects of {day}</source>
   <translation>تسجيل {connects} Connects بتاريخ {day}</translation>
  </message>
  <message>
   <source>Add the row that was left out</source>
   <translation>إضافة الصف الذي تُرك</translation>
  </message>
  <message>
   <source>Take {connects} as the balance of {day}</source>
   <translation>اعتماد {connects} رصيدًا ليوم {day}</translation>
  </message>
  <message>
   <source>Bring in the Connects History up to {day}</source>
   <translation>إدخال Connects History حتى {day}</translation>
  </message>
  <message>
   <source>Record the refund of {connects}</source>
   <translation>تسجيل استرداد {connects}</translation>
  </message>
  <message>
   <source>Record the boost refund of {connects}</source>
   <translation>تسجيل استرداد تعزيز {connects}</translation>
  </message>
  <message>
   <source>Record the award of {connects}</source>
   <translation>تسجيل مكافأة {connects}</translation>
  </message>
  <message>
   <source>Record the {connects} Connects of the proposal</source>
   <translation>تسجيل {connects} Connects للمقترح</translation>
  </message>
  <message>
   <source>Record {connects} Connects for the badge</source>
   <translation>تسجيل {connects} Connects للشارة</translation>
  </message>
  <message>
   <source>Record a purchase of {connects}</source>
   <translation>تسجيل شراء {connects}</translation>
  </message>
  <message>
   <source>Record {connects} Connects of the plan</source>
   <translation>تسجيل {connects} Connects من الخطة</translation>
  </message>
  <message>
   <source>Record {connects} free Connects</source>
   <translation>تسجيل {connects} Connects مجانية</translation>
  </message>
  <message>
   <source>Bring in the Connects History of {since} to {day}</source>
   <translation>إدخال Connects History من {since} إلى {day}</translation>
  </message>
 </context>
 <context>
  <name>words.groups</name>
  <message>
   <source>not known</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>الاثنين</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>الثلاثاء</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>الأربعاء</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>الخميس</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>الجمعة</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>السبت</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>الأحد</translation>
  </message>
  <message>
   <source>nothing so far</source>
   <translation>لا شيء حتى الآن</translation>
  </message>
  <message>
   <source>up to $1,000</source>
   <translation>حتى $1,000</translation>
  </message>
  <message>
   <source>up to $10,000</source>
   <translation>حتى $10,000</translation>
  </message>
  <message>
   <source>up to $100,000</source>
   <translation>حتى $100,000</translation>
  </message>
  <message>
   <source>over $100,000</source>
   <translation>أكثر من $100,000</translation>
  </message>
  <message>
   <source>under 40 in 100</source>
   <translation>أقل من 40 من 100</translation>
  </message>
  <message>
   <source>40 to 69 in 100</source>
   <translation>40 إلى 69 من 100</translation>
  </message>
  <message>
   <source>70 in 100 and more</source>
   <translation>70 من 100 وأكثر</translation>
  </message>
  <message>
   <source>free</source>
   <translation>مجانًا</translation>
  </message>
  <message>
   <source>1 to 6 Connects</source>
   <translation>1 إلى 6 Connects</translation>
  </message>
  <message>
   <source>7 to 12 Connects</source>
   <translation>7 إلى 12 Connects</translation>
  </message>
  <message>
   <source>13 to 18 Connects</source>
   <translation>13 إلى 18 Connects</translation>
  </message>
  <message>
   <source>19 to 24 Connects</source>
   <translation>19 إلى 24 Connects</translation>
  </message>
  <message>
   <source>25 Connects and more</source>
   <translation>25 Connects وأكثر</translation>
  </message>
  <message>
   <source>boosted</source>
   <translation>معزّز</translation>
  </message>
  <message>
   <source>not boosted</source>
   <translation>غير معزّز</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>الشهر</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>التخصص</translation>
  </message>
  <message>
   <source>Boosted</source>
   <translation>معزّز</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
  <message>
   <source>Weekday</source>
   <translation>يوم الأسبوع</translation>
  </message>
  <message>
   <source>Client has spent</source>
   <translation>أنفق العميل</translation>
  </message>
  <message>
   <source>Client hires</source>
   <translation>توظيف العميل</translation>
  </message>
  <message>
   <source>Asked, boost included</source>
   <translation>المطلوب شاملًا التعزيز</translation>
  </message>
 </context>
 <context>
  <name>words.job_cards</name>
  <message>
   <source>a card: {prices}</source>
   <translation>بطاقة: {prices}</translation>
  </message>
  <message>
   <source>an open range: {low} to {top} met, usually {typical}</source>
   <translation>نطاق مفتوح: صودف {low} إلى {top}، والمعتاد {typical}</translation>
  </message>
  <message>
   <source>up to {value}: {connects}</source>
   <translation>حتى {value}: {connects}</translation>
  </message>
  <message>
   <source>above: {connects}</source>
   <translation>فوق ذلك: {connects}</translation>
  </message>
  <message>
   <source>any job: {connects}</source>
   <translation>أي وظيفة: {connects}</translation>
  </message>
  <message>
   <source>another source: {prices}</source>
   <translation>مصدر آخر: {prices}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
  <message>
   <source>What a job asks may change while it is live.</source>
   <translation>ما تطلبه الوظيفة قد يتغيّر وهي منشورة.</translation>
  </message>
  <message>
   <source>The difference never comes back.</source>
   <translation>الفرق لا يعود أبدًا.</translation>
  </message>
  <message>
   <source>By your own rule the difference comes back.</source>
   <translation>بقاعدتك يعود الفرق.</translation>
  </message>
 </context>
 <context>
  <name>words.names</name>
  <message>
   <source>Plan</source>
   <translation>الخطة</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>مشتراة</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>مجانية</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>افتتاحية</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>شراء</translation>
  </message>
  <message>
   <source>Award</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>استرداد</translation>
  </message>
  <message>
   <source>Boost refund</source>
   <translation>استرداد تعزيز</translation>
  </message>
  <message>
   <source>Award refund</source>
   <translation>استرداد مكافأة</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>مقترح</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Badge</source>
   <translation>شارة</translation>
  </message>
  <message>
   <source>Profile ad</source>
   <translation>إعلان الملف الشخصي</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>Freelancer Basic</source>
   <translation>Freelancer Basic</translation>
  </message>
  <message>
   <source>Freelancer Plus</source>
   <translation>Freelancer Plus</translation>
  </message>
  <message>
   <source>Agency Basic</source>
   <translation>Agency Basic</translation>
  </message>
  <message>
   <source>Agency Plus</source>
   <translation>Agency Plus</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>اطُّلع عليه</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Declined</source>
   <translation>مرفوض</translation>
  </message>
  <message>
   <source>Other hired</source>
   <translation>وُظّف غيرك</translation>
  </message>
  <message>
   <source>Closed, no hire</source>
   <translation>أُغلقت دون توظيف</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>مسحوب</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>انتهت مدته</translation>
  </message>
  <message>
   <source>A new lot: {connects} Connects came in.</source>
   <translation>دفعة جديدة: دخلت {connects} Connects.</translation>
  </message>
  <message>
   <source>Held before the first known row; its age is not known.</source>
   <translation>موجودة قبل أول صف معروف؛ عمرها غير معروف.</translation>
  </message>
  <message>
   <source>Connects go in the order received; this lot was the oldest left.</source>
   <translation>تُستخدم Connects بترتيب استلامها؛ وهذه أقدم دفعة باقية.</translation>
  </message>
  <message>
   <source>Paid Connects go before free ones; this paid lot was the oldest left.</source>
   <translation>تُستخدم Connects المدفوعة قبل المجانية؛ وهذه أقدم دفعة مدفوعة باقية.</translation>
  </message>
  <message>
   <source>No paid Connects were left, so the oldest free lot was used.</source>
   <translation>لم تبقَ Connects مدفوعة، فاستُخدمت أقدم دفعة مجانية.</translation>
  </message>
  <message>
   <source>Back to the lot it came from, with that lot's last day.</source>
   <translation>عادت إلى الدفعة التي خرجت منها، باليوم الأخير لتلك الدفعة.</translation>
  </message>
  <message>
   <source>Back as a new lot with a year of its own.</source>
   <translation>عادت دفعة جديدة لها سنتها الخاصة.</translation>
  </message>
  <message>
   <source>Back after its lot had ended, so it lapsed at once.</source>
   <translation>عادت بعد انتهاء دفعتها، فضاعت فورًا.</translation>
  </message>
  <message>
   <source>Spent before the first known row; its age is not known.</source>
   <translation>أُنفقت قبل أول صف معروف؛ عمرها غير معروف.</translation>
  </message>
  <message>
   <source>More than the proposal had cost: the rest is an award.</source>
   <translation>أكثر مما كلّفه المقترح: الباقي مكافأة.</translation>
  </message>
  <message>
   <source>The wording is not known, so neither is the source.</source>
   <translation>الصياغة غير معروفة، وكذلك المصدر.</translation>
  </message>
  <message>
   <source>A correction.</source>
   <translation>تصحيح.</translation>
  </message>
  <message>
   <source>Upwork showed a balance that the rows do not explain.</source>
   <translation>عرض Upwork رصيدًا لا تفسّره الصفوف.</translation>
  </message>
  <message>
   <source>A purchase that only the money report shows so far.</source>
   <translation>شراء لا يظهر حتى الآن إلا في تقرير الأموال.</translation>
  </message>
  <message>
   <source>“{title}” may be entered twice.</source>
   <translation>قد يكون «{title}» مُدخلًا مرتين.</translation>
  </message>
  <message>
   <source>Upwork may not have ended a lot yet.</source>
   <translation>ربما لم يُنهِ Upwork دفعة بعد.</translation>
  </message>
  <message>
   <source>“{title}” closed without a hire; its refund is not recorded.</source>
   <translation>أُغلقت «{title}» دون توظيف؛ ولم يُسجّل استردادها.</translation>
  </message>
  <message>
   <source>“{title}” was sent, but its Connects are not recorded.</source>
   <translation>أُرسل «{title}»، ولم تُسجّل Connects الخاصة به.</translation>
  </message>
  <message>
   <source>The Availability Badge may have taken them.</source>
   <translation>ربما أخذتها Availability Badge.</translation>
  </message>
  <message>
   <source>A purchase or a monthly renewal may be missing.</source>
   <translation>قد ينقص شراء أو تجديد شهري.</translation>
  </message>
  <message>
   <source>“{title}” was left out of an import as a possible twin.</source>
   <translation>تُرك «{title}» خارج استيراد لأنه مكرر محتمل.</translation>
  </message>
  <message>
   <source>“{title}” counts here; its wording is not known.</source>
   <translation>«{title}» محتسب هنا؛ وصياغته غير معروفة.</translation>
  </message>
  <message>
   <source>Upwork may have ended a lot already.</source>
   <translation>ربما أنهى Upwork دفعة بالفعل.</translation>
  </message>
  <message>
   <source>The boost of “{title}” may have come back; it is not recorded.</source>
   <translation>ربما عاد تعزيز «{title}»؛ ولم يُسجّل.</translation>
  </message>
  <message>
   <source>The award for the interview on “{title}” is not recorded.</source>
   <translation>لم تُسجّل مكافأة المقابلة عن «{title}».</translation>
  </message>
  <message>
   <source>Rows are missing: bring in the Connects History of these days.</source>
   <translation>تنقص صفوف: أدخل Connects History لهذه الأيام.</translation>
  </message>
  <message>
   <source>Made the ledger</source>
   <translation>إنشاء الدفتر</translation>
  </message>
  <message>
   <source>Made the sample</source>
   <translation>إنشاء العيّنة</translation>
  </message>
  <message>
   <source>Brought in several files</source>
   <translation>إدخال عدة ملفات</translation>
  </message>
  <message>
   <source>Brought in a Connects History</source>
   <translation>إدخال Connects History</translation>
  </message>
  <message>
   <source>Brought in a transaction report</source>
   <translation>إدخال تقرير معاملات</translation>
  </message>
  <message>
   <source>Brought in a proposals page</source>
   <translation>إدخال صفحة مقترحات</translation>
  </message>
  <message>
   <source>Brought in a job</source>
   <translation>إدخال وظيفة</translation>
  </message>
  <message>
   <source>Brought in a weekly summary</source>
   <translation>إدخال ملخص أسبوعي</translation>
  </message>
  <message>
   <source>Brought in entries</source>
   <translation>إدخال قيود</translation>
  </message>
  <message>
   <source>Brought in a spreadsheet</source>
   <translation>إدخال جدول بيانات</translation>
  </message>
  <message>
   <source>Remembered what {columns} columns hold</source>
   <translation>حفظ ما تحتويه الأعمدة ({columns})</translation>
  </message>
  <message>
   <source>Took “{wording}” as {shown}</source>
   <translation>اعتبار «{wording}» {shown}</translation>
  </message>
  <message>
   <source>Forgot what “{wording}” is</source>
   <translation>نسيان ما تعنيه «{wording}»</translation>
  </message>
  <message>
   <source>Added “{text}”</source>
   <translation>إضافة «{text}»</translation>
  </message>
  <message>
   <source>Marked “{title}”</source>
   <translation>تسجيل «{title}»</translation>
  </message>
  <message>
   <source>Marked {rows} proposals</source>
   <translation>تسجيل المقترحات ({rows})</translation>
  </message>
  <message>
   <source>Changed “{title}”</source>
   <translation>تغيير «{title}»</translation>
  </message>
  <message>
   <source>Kept the terms of the niche “{title}”</source>
   <translation>حفظ شروط التخصص «{title}»</translation>
  </message>
  <message>
   <source>Put away “{title}”</source>
   <translation>وضع «{title}» جانبًا</translation>
  </message>
  <message>
   <source>Applied to “{title}”</source>
   <translation>التقدّم إلى «{title}»</translation>
  </message>
  <message>
   <source>Recorded the balance {balance}</source>
   <translation>تسجيل الرصيد {balance}</translation>
  </message>
  <message>
   <source>Settled {connects} Connects</source>
   <translation>تسوية {connects} Connects</translation>
  </message>
  <message>
   <source>Tied {rows} records to one job</source>
   <translation>ربط السجلات ({rows}) بوظيفة واحدة</translation>
  </message>
  <message>
   <source>Took {rows} records out of their job</source>
   <translation>إخراج السجلات ({rows}) من وظيفتها</translation>
  </message>
  <message>
   <source>Answered for {rows} possible twins</source>
   <translation>الإجابة عن المكررات المحتملة ({rows})</translation>
  </message>
  <message>
   <source>Removed {rows} entries</source>
   <translation>إزالة القيود ({rows})</translation>
  </message>
  <message>
   <source>Put {wallet} on {shown}</source>
   <translation>وضع {wallet} على {shown}</translation>
  </message>
  <message>
   <source>Took {shown} out of the plans of {wallet}</source>
   <translation>إخراج {shown} من خطط {wallet}</translation>
  </message>
  <message>
   <source>Noted {shown} on {since}</source>
   <translation>تدوين {shown} في {since}</translation>
  </message>
  <message>
   <source>Took back the day of {shown}</source>
   <translation>سحب يوم {shown}</translation>
  </message>
  <message>
   <source>Set “{name}” to {shown}</source>
   <translation>تعيين «{name}» إلى {shown}</translation>
  </message>
  <message>
   <source>Set a soft cap for {name}</source>
   <translation>وضع حد مرن لـ {name}</translation>
  </message>
  <message>
   <source>Took away the soft cap of {name}</source>
   <translation>إزالة الحد المرن لـ {name}</translation>
  </message>
  <message>
   <source>Changed what your work is worth</source>
   <translation>تغيير قيمة عملك</translation>
  </message>
  <message>
   <source>Saved {rows} records of a damaged ledger</source>
   <translation>إنقاذ السجلات ({rows}) من دفتر تالف</translation>
  </message>
  <message>
   <source>Took back your own “{name}”</source>
   <translation>سحب قيمتك لـ «{name}»</translation>
  </message>
  <message>
   <source>On closing</source>
   <translation>عند الإغلاق</translation>
  </message>
  <message>
   <source>Daily</source>
   <translation>يوميًا</translation>
  </message>
  <message>
   <source>Before bringing in</source>
   <translation>قبل الإدخال</translation>
  </message>
  <message>
   <source>Before an upgrade</source>
   <translation>قبل الترقية</translation>
  </message>
  <message>
   <source>By you</source>
   <translation>من عندك</translation>
  </message>
 </context>
 <context>
  <name>words.nudges</name>
  <message>
   <source>Bid while there are at most 10 proposals</source>
   <translation>زايد ما دامت المقترحات 10 على الأكثر</translation>
  </message>
  <message>
   <source>Bid within a day of the post</source>
   <translation>زايد خلال يوم من نشر الإعلان</translation>
  </message>
  <message>
   <source>Bid where the payment is verified</source>
   <translation>زايد حيث الدفع موثّق</translation>
  </message>
  <message>
   <source>Bid where the client hires for half of the posts or more</source>
   <translation>زايد حيث يوظّف العميل في نصف إعلاناته أو أكثر</translation>
  </message>
  <message>
   <source>Bid where you rate the fit 4 or 5</source>
   <translation>زايد حيث تقدّر الملاءمة بـ 4 أو 5</translation>
  </message>
  <message>
   <source>Bid where fewer than 3 are in interview</source>
   <translation>زايد حيث أقل من 3 في مقابلة</translation>
  </message>
  <message>
   <source>Your boosts are answered more often</source>
   <translation>مقترحاتك المعزّزة تُجاب أكثر</translation>
  </message>
  <message>
   <source>{hits} of {count} such proposals were answered (between {low} and {high} in {hundred}), of the others {other_hits} of {other_count} (between {other_low} and {other_high}).</source>
   <translation>أُجيب {hits} من {count} من هذه المقترحات (بين {low} و{high} من {hundred})، ومن غيرها {other_hits} من {other_count} (بين {other_low} و{other_high}).</translation>
  </message>
  <message>
   <source>{hits} of {count} such proposals were won (between {low} and {high} in {hundred}), of the others {other_hits} of {other_count} (between {other_low} and {other_high}).</source>
   <translation>فاز {hits} من {count} من هذه المقترحات (بين {low} و{high} من {hundred})، ومن غيرها {other_hits} من {other_count} (بين {other_low} و{other_high}).</translation>
  </message>
  <message>
   <source>In the last {days} days {count} went the other way, for {connects} Connects.</source>
   <translation>في آخر {days} يومًا خالف ذلك {count} من المقترحات، مقابل {connects} Connects.</translation>
  </message>
  <message>
   <source>In the last {days} days one went the other way, for {connects} Connects.</source>
   <translation>في آخر {days} يومًا خالف ذلك مقترح واحد، مقابل {connects} Connects.</translation>
  </message>
  <message>
   <source>Too early for advice from your own habits: {settled} settled proposals with {hits} answers, and about {enough} with {enough_hits} are needed.</source>
   <translation>مبكر استخلاص نصيحة من عاداتك: المحسوم {settled} من المقترحات، والردود {hits}، والمطلوب نحو {enough} مع {enough_hits}.</translation>
  </message>
  <message>
   <source>None of your habits makes a difference beyond chance: {settled} settled proposals, {hits} answers.</source>
   <translation>لا عادة من عاداتك تُحدث فرقًا يتجاوز المصادفة: المحسوم {settled} من المقترحات، والردود {hits}.</translation>
  </message>
 </context>
 <context>
  <name>words.plans</name>
  <message>
   <source>expected</source>
   <translation>متوقع</translation>
  </message>
  <message>
   <source>came</source>
   <translation>وصل</translation>
  </message>
  <message>
   <source>came in part</source>
   <translation>وصل جزء منه</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>ناقص</translation>
  </message>
  <message>
   <source>may come</source>
   <translation>قد يصل</translation>
  </message>
  <message>
   <source>Signing up</source>
   <translation>التسجيل في Upwork</translation>
  </message>
  <message>
   <source>Profile approved</source>
   <translation>اعتماد الملف الشخصي</translation>
  </message>
  <message>
   <source>Readiness test</source>
   <translation>اختبار الجاهزية</translation>
  </message>
  <message>
   <source>Rising Talent</source>
   <translation>Rising Talent</translation>
  </message>
  <message>
   <source>Certification</source>
   <translation>شهادة</translation>
  </message>
  <message>
   <source>Promo code</source>
   <translation>رمز ترويجي</translation>
  </message>
  <message>
   <source>Task of Upwork</source>
   <translation>مهمة من Upwork</translation>
  </message>
  <message>
   <source>Courtesy of support</source>
   <translation>مجاملة من الدعم</translation>
  </message>
  <message>
   <source>With the plan</source>
   <translation>مع الخطة</translation>
  </message>
  <message>
   <source>your word</source>
   <translation>قولك</translation>
  </message>
  <message>
   <source>the row’s words</source>
   <translation>كلمات الصف</translation>
  </message>
  <message>
   <source>the row’s size</source>
   <translation>مقدار الصف</translation>
  </message>
  <message>
   <source>the plan</source>
   <translation>الخطة</translation>
  </message>
  <message>
   <source>An interview may bring a reward of {least} to {most} Connects.</source>
   <translation>قد تجلب المقابلة جائزة من {least} إلى {most} Connects.</translation>
  </message>
  <message>
   <source>No further reward comes before {from_on}; from {until_on} on nothing holds one back.</source>
   <translation>لا جائزة أخرى قبل {from_on}؛ ومن {until_on} لا يمنعها شيء.</translation>
  </message>
  <message>
   <source>A further reward of {least} to {most} Connects may come; from {until_on} on nothing holds one back.</source>
   <translation>قد تأتي جائزة أخرى من {least} إلى {most} Connects؛ ومن {until_on} لا يمنعها شيء.</translation>
  </message>
  <message>
   <source>The last one came on {last_on}: {connects}.</source>
   <translation>جاءت آخرها في {last_on}: {connects}.</translation>
  </message>
  <message>
   <source>Between two lie {weeks_least} to {weeks_most} weeks.</source>
   <translation>بين جائزة وأخرى من {weeks_least} إلى {weeks_most} أسابيع.</translation>
  </message>
  <message>
   <source>Give feedback on the interview first, then claim it.</source>
   <translation>أعطِ رأيك في المقابلة أولًا، ثم طالب بها.</translation>
  </message>
  <message>
   <source>Uncertain: few interviews bring one, and nothing is counted on.</source>
   <translation>غير مؤكد: قليل من المقابلات يجلبها، ولا يُعوّل عليها.</translation>
  </message>
  <message>
   <source>{connects} Connects are frozen since {since} and come back with Agency Plus; the first of them lapse on {next_end}.</source>
   <translation>{connects} Connects مجمّدة منذ {since} وتعود مع Agency Plus؛ وأولها تضيع في {next_end}.</translation>
  </message>
 </context>
 <context>
  <name>words.problems</name>
  <message>
   <source>No column holds the day. Say which one does.</source>
   <translation>لا عمود فيه اليوم. حدد أي عمود.</translation>
  </message>
  <message>
   <source>No column holds the Connects. Say which one does.</source>
   <translation>لا عمود فيه Connects. حدد أي عمود.</translation>
  </message>
  <message>
   <source>The columns {first} and {second} are said to hold the same. Keep one.</source>
   <translation>قيل إن العمودين {first} و{second} يحتويان الشيء نفسه. أبقِ واحدًا.</translation>
  </message>
  <message>
   <source>Days such as {examples} may be day first or month first. Say which.</source>
   <translation>أيام مثل {examples} قد تبدأ باليوم أو بالشهر. حدد أيهما.</translation>
  </message>
  <message>
   <source>Numbers such as {examples} have no sign. Say whether they were spent or added.</source>
   <translation>أرقام مثل {examples} بلا إشارة. حدد هل أُنفقت أم أُضيفت.</translation>
  </message>
  <message>
   <source>The kind of a row decides its sign here, but no column and no choice says the kind.</source>
   <translation>نوع الصف يحدد إشارته هنا، لكن لا عمود ولا اختيار يذكر النوع.</translation>
  </message>
  <message>
   <source>There is no ledger at {path}. Make one with “bidbook new {path}”.</source>
   <translation>لا دفتر في {path}. أنشئه بالأمر «bidbook new {path}».</translation>
  </message>
  <message>
   <source>There is a file at {path} already. Choose another name.</source>
   <translation>يوجد ملف في {path} بالفعل. اختر اسمًا آخر.</translation>
  </message>
  <message>
   <source>{path} cannot be read. Check its permissions.</source>
   <translation>تعذّرت قراءة {path}. تحقق من أذوناته.</translation>
  </message>
  <message>
   <source>Another program is writing to this ledger. Try again in a moment.</source>
   <translation>برنامج آخر يكتب في هذا الدفتر. أعد المحاولة بعد لحظة.</translation>
  </message>
  <message>
   <source>{path} is not a Bidbook ledger. Choose a .bidbook file.</source>
   <translation>{path} ليس دفتر Bidbook. اختر ملف .bidbook.</translation>
  </message>
  <message>
   <source>{path} is a folder. Name a file in it.</source>
   <translation>{path} مجلد. سمِّ ملفًا فيه.</translation>
  </message>
  <message>
   <source>{path} cannot be used as the name of a file. Choose another one.</source>
   <translation>لا يصلح {path} اسمًا لملف. اختر اسمًا آخر.</translation>
  </message>
  <message>
   <source>This ledger was written by a newer Bidbook. Update Bidbook to change it.</source>
   <translation>كُتب هذا الدفتر بإصدار أحدث من Bidbook. حدّث Bidbook لتغييره.</translation>
  </message>
  <message>
   <source>{path} has the form of an older Bidbook. Open it once without read-only.</source>
   <translation>{path} بصيغة إصدار أقدم من Bidbook. افتحه مرة دون وضع القراءة فقط.</translation>
  </message>
  <message>
   <source>The ledger at {path} can only be read. Check the permissions of its folder.</source>
   <translation>الدفتر في {path} للقراءة فقط. تحقق من أذونات مجلده.</translation>
  </message>
  <message>
   <source>The disk is full. Nothing was written; make room and try again.</source>
   <translation>القرص ممتلئ. لم يُكتب شيء؛ أفسح مكانًا وأعد المحاولة.</translation>
  </message>
  <message>
   <source>The disk reported a fault. Nothing was written; check the drive and try again.</source>
   <translation>أبلغ القرص عن عطل. لم يُكتب شيء؛ افحص القرص وأعد المحاولة.</translation>
  </message>
  <message>
   <source>The change is in the ledger, but the disk reported a fault right after. Check the drive and make a backup.</source>
   <translation>التغيير في الدفتر، لكن القرص أبلغ عن عطل بعده مباشرة. افحص القرص وأنشئ نسخة احتياطية.</translation>
  </message>
  <message>
   <source>Bidbook may not write into {path}. Choose another folder.</source>
   <translation>لا يُسمح لـ Bidbook بالكتابة في {path}. اختر مجلدًا آخر.</translation>
  </message>
  <message>
   <source>This ledger is damaged. It was left untouched; restore a backup of it, or save what can be saved with “bidbook repair”.</source>
   <translation>هذا الدفتر تالف. تُرك دون مساس؛ استعد نسخة احتياطية منه، أو أنقذ ما يمكن إنقاذه بالأمر «bidbook repair».</translation>
  </message>
  <message>
   <source>A write to {path} was cut short and cannot be finished here. Make its folder writable and open it again.</source>
   <translation>انقطعت كتابة في {path} ولا يمكن إتمامها هنا. اجعل مجلده قابلًا للكتابة وافتحه من جديد.</translation>
  </message>
  <message>
   <source>The ledger was moved or replaced while it was open. Open it again.</source>
   <translation>نُقل الدفتر أو استُبدل وهو مفتوح. افتحه من جديد.</translation>
  </message>
  <message>
   <source>The ledger could not be brought to this version. The old file is unchanged.</source>
   <translation>تعذّر تحويل الدفتر إلى هذا الإصدار. الملف القديم لم يتغيّر.</translation>
  </message>
  <message>
   <source>Everyone on this computer may replace files in {folder}. Choose another folder or change its permissions.</source>
   <translation>كل من يستخدم هذا الحاسوب يمكنه استبدال ملفات {folder}. اختر مجلدًا آخر أو غيّر أذوناته.</translation>
  </message>
  <message>
   <source>The copy of {path} does not hold what the ledger holds, so it was thrown away. Try again; if it happens twice, check the drive.</source>
   <translation>نسخة {path} لا تحتوي ما في الدفتر، فأُزيلت. أعد المحاولة؛ وإن تكرر ذلك فافحص القرص.</translation>
  </message>
  <message>
   <source>{path} is damaged and was left as it is. Choose another backup.</source>
   <translation>{path} تالف وتُرك كما هو. اختر نسخة احتياطية أخرى.</translation>
  </message>
  <message>
   <source>{path} is the ledger itself. Choose a backup.</source>
   <translation>{path} هو الدفتر نفسه. اختر نسخة احتياطية.</translation>
  </message>
  <message>
   <source>What could be saved does not add up, so nothing was replaced. Restore a backup with “bidbook restore”.</source>
   <translation>ما أمكن إنقاذه لا يتوازن، فلم يُستبدل شيء. استعد نسخة احتياطية بالأمر «bidbook restore».</translation>
  </message>
  <message>
   <source>Nothing of {path} can be read and there is no backup of it. It was left untouched.</source>
   <translation>لا يمكن قراءة شيء من {path} ولا توجد نسخة احتياطية منه. تُرك دون مساس.</translation>
  </message>
  <message>
   <source>A record of this ledger cannot be read. Run “bidbook check”.</source>
   <translation>تعذّرت قراءة سجل في هذا الدفتر. شغّل «bidbook check».</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}. Choose another place.</source>
   <translation>تعذّرت كتابة {path}: {reason}. اختر مكانًا آخر.</translation>
  </message>
  <message>
   <source>{path} could not be read: {reason}. Check the name and the permissions.</source>
   <translation>تعذّرت قراءة {path}: {reason}. تحقق من الاسم والأذونات.</translation>
  </message>
  <message>
   <source>A pace is a number of Connects a week, from 0 to {most}.</source>
   <translation>الوتيرة عدد من Connects في الأسبوع، من 0 إلى {most}.</translation>
  </message>
  <message>
   <source>Say what to suppose: an order of use, a plan, or one rule for skipping with its number or niche.</source>
   <translation>قل ماذا تفترض: ترتيب استخدام، أو خطة، أو قاعدة تخطٍّ واحدة برقمها أو تخصصها.</translation>
  </message>
  <message>
   <source>{file} holds a benchmark “{key}” that cannot be read: {reason}.</source>
   <translation>في {file} قيمة مقارنة «{key}» تعذّرت قراءتها: {reason}.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>لا شيء للتراجع عنه.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>لا شيء لإعادته.</translation>
  </message>
  <message>
   <source>A later change touched the same rows. Undo that one first.</source>
   <translation>تغيير لاحق مسّ الصفوف نفسها. تراجع عنه أولًا.</translation>
  </message>
  <message>
   <source>There is no change with the id {batch}. See “bidbook history”.</source>
   <translation>لا تغيير بالمعرّف {batch}. انظر «bidbook history».</translation>
  </message>
  <message>
   <source>That change is undone already.</source>
   <translation>تم التراجع عن ذلك التغيير بالفعل.</translation>
  </message>
  <message>
   <source>An undo is taken back with redo.</source>
   <translation>يُلغى التراجع بالإعادة.</translation>
  </message>
  <message>
   <source>The ledger has changed since the preview. Look at the new preview.</source>
   <translation>تغيّر الدفتر منذ المعاينة. انظر إلى المعاينة الجديدة.</translation>
  </message>
  <message>
   <source>What would be written is not what was shown, so nothing was written. Read the input again.</source>
   <translation>ما كان سيُكتب ليس ما عُرض، فلم يُكتب شيء. اقرأ المدخلات من جديد.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>أُلغي. لم يُكتب شيء.</translation>
  </message>
  <message>
   <source>There is no cause {number} that can be settled so.</source>
   <translation>لا سبب برقم {number} يمكن تسويته هكذا.</translation>
  </message>
  <message>
   <source>Bring in the Connects History of these days; nothing else settles it.</source>
   <translation>أدخل Connects History لهذه الأيام؛ لا شيء آخر يسوّي ذلك.</translation>
  </message>
  <message>
   <source>Choose at least two records of the same job.</source>
   <translation>اختر سجلين على الأقل من الوظيفة نفسها.</translation>
  </message>
  <message>
   <source>There is no record {id} in this ledger.</source>
   <translation>لا سجل {id} في هذا الدفتر.</translation>
  </message>
  <message>
   <source>These records are of different wallets. Connects of two wallets never mix.</source>
   <translation>هذه السجلات من محافظ مختلفة. Connects محفظتين لا تختلط أبدًا.</translation>
  </message>
  <message>
   <source>That row is not waiting for an answer any more.</source>
   <translation>ذلك الصف لم يعد ينتظر إجابة.</translation>
  </message>
  <message>
   <source>There is nothing to read. Copy a page on Upwork first, then paste it.</source>
   <translation>لا شيء للقراءة. انسخ صفحة في Upwork أولًا، ثم الصقها.</translation>
  </message>
  <message>
   <source>This is not a page or a text file. Save the page as HTML or paste its text.</source>
   <translation>هذه ليست صفحة ولا ملفًا نصيًا. احفظ الصفحة بصيغة HTML أو الصق نصها.</translation>
  </message>
  <message>
   <source>This is no page that Bidbook knows. Bring in a Connects History, a transaction report, a proposals page or a job post.</source>
   <translation>هذه ليست صفحة يعرفها Bidbook. أدخل Connects History أو تقرير معاملات أو صفحة مقترحات أو إعلان وظيفة.</translation>
  </message>
  <message>
   <source>This does not read as {kind}. Leave out the kind to let Bidbook find it.</source>
   <translation>هذا لا يُقرأ على أنه {kind}. اترك النوع ليجده Bidbook.</translation>
  </message>
  <message>
   <source>The file is larger than {limit_mb} MB. Bring in a shorter period.</source>
   <translation>الملف أكبر من {limit_mb} م.ب. أدخل فترة أقصر.</translation>
  </message>
  <message>
   <source>The file has more than {limit} rows. Bring in a shorter period.</source>
   <translation>في الملف أكثر من {limit} من الصفوف. أدخل فترة أقصر.</translation>
  </message>
  <message>
   <source>The saved page is damaged or cut off. Save it again and bring in the new one.</source>
   <translation>الصفحة المحفوظة تالفة أو مقطوعة. احفظها من جديد وأدخل الجديدة.</translation>
  </message>
  <message>
   <source>Line {line} of the file is damaged. Download the report again.</source>
   <translation>السطر {line} من الملف تالف. نزّل التقرير من جديد.</translation>
  </message>
  <message>
   <source>The columns of this file are not those of an Upwork report. Download it under Reports, Transactions.</source>
   <translation>أعمدة هذا الملف ليست أعمدة تقرير من Upwork. نزّله من Reports ثم Transactions.</translation>
  </message>
  <message>
   <source>The dates of this file may be day first or month first. Download it with the month as a word.</source>
   <translation>قد تبدأ تواريخ هذا الملف باليوم أو بالشهر. نزّله والشهر مكتوب بالكلمات.</translation>
  </message>
  <message>
   <source>Line {line}: {field} cannot be read. Nothing was brought in; mend the line.</source>
   <translation>السطر {line}: تعذّرت قراءة {field}. لم يُدخل شيء؛ أصلح السطر.</translation>
  </message>
  <message>
   <source>Line {line} of {file}: {field} cannot be {found}. There is no advice until the line is mended.</source>
   <translation>السطر {line} من {file}: لا يمكن أن يكون {field} {found}. لا نصيحة حتى يُصلح السطر.</translation>
  </message>
  <message>
   <source>Line {line} of {file} is no JSON object. There is no advice until the line is mended.</source>
   <translation>السطر {line} من {file} ليس كائن JSON. لا نصيحة حتى يُصلح السطر.</translation>
  </message>
  <message>
   <source>Line {line} of {file}: {field} is missing. There is no advice until the line is mended.</source>
   <translation>السطر {line} من {file}: ينقص {field}. لا نصيحة حتى يُصلح السطر.</translation>
  </message>
  <message>
   <source>Row {row}: “{text}” is not a whole number of Connects. Nothing was brought in.</source>
   <translation>الصف {row}: «{text}» ليس عددًا صحيحًا من Connects. لم يُدخل شيء.</translation>
  </message>
  <message>
   <source>A number in this file is too large to be Connects. Nothing was brought in.</source>
   <translation>رقم في هذا الملف أكبر من أن يكون Connects. لم يُدخل شيء.</translation>
  </message>
  <message>
   <source>Bidbook reads no spreadsheet files. Save the sheet as CSV, or copy its cells and paste them.</source>
   <translation>لا يقرأ Bidbook ملفات جداول البيانات. احفظ الورقة بصيغة CSV، أو انسخ خلاياها والصقها.</translation>
  </message>
  <message>
   <source>This table is new here. Say what its columns {columns} hold.</source>
   <translation>هذا الجدول جديد هنا. قل ما تحتويه أعمدته {columns}.</translation>
  </message>
  <message>
   <source>This table is new here. Say what its columns {columns} hold, for instance with “{options}”.</source>
   <translation>هذا الجدول جديد هنا. قل ما تحتويه أعمدته {columns}، مثلًا بالخيار «{options}».</translation>
  </message>
  <message>
   <source>“{text}” does not name columns. Write them as date=A,connects=C.</source>
   <translation>«{text}» لا يسمّي أعمدة. اكتبها هكذا: date=A,connects=C.</translation>
  </message>
  <message>
   <source>{kind} is no kind. Choose one of {kinds}.</source>
   <translation>{kind} ليس نوعًا. اختر واحدًا من {kinds}.</translation>
  </message>
  <message>
   <source>No row has the wording “{wording}”.</source>
   <translation>لا صف بالصياغة «{wording}».</translation>
  </message>
  <message>
   <source>“{wording}” is a wording that Bidbook knows already.</source>
   <translation>«{wording}» صياغة يعرفها Bidbook بالفعل.</translation>
  </message>
  <message>
   <source>This page shows no proposals. Open My proposals on Upwork and copy it.</source>
   <translation>لا تعرض هذه الصفحة مقترحات. افتح My proposals في Upwork وانسخها.</translation>
  </message>
  <message>
   <source>There is no job {name}. Name a file with the post, or a job on your list.</source>
   <translation>لا وظيفة باسم {name}. سمِّ ملفًا فيه الإعلان، أو وظيفة في قائمتك.</translation>
  </message>
  <message>
   <source>Write what happened and how many, such as: spent 14 on “Title”.</source>
   <translation>اكتب ما حدث وكم، مثل: spent 14 on “Title”.</translation>
  </message>
  <message>
   <source>“{verb}” is not known here. Begin with bought, spent, refund, award, free, plan, boost or badge.</source>
   <translation>«{verb}» غير معروف هنا. ابدأ بإحدى: bought, spent, refund, award, free, plan, boost, badge.</translation>
  </message>
  <message>
   <source>“{number}” is not a number of Connects. Write one from 1 to 100,000.</source>
   <translation>«{number}» ليس عددًا من Connects. اكتب عددًا من 1 إلى 100,000.</translation>
  </message>
  <message>
   <source>“{date}” is not a day. Write it as 2026-03-01.</source>
   <translation>«{date}» ليس يومًا. اكتبه هكذا: 2026-03-01.</translation>
  </message>
  <message>
   <source>“{cost}” is not an amount of money. Write it as 6.00.</source>
   <translation>«{cost}» ليس مبلغًا من المال. اكتبه هكذا: 6.00.</translation>
  </message>
  <message>
   <source>“{rest}” was not understood. Put a title in quotes: on “Title”.</source>
   <translation>لم يُفهم «{rest}». ضع العنوان بين علامتي اقتباس: on “Title”.</translation>
  </message>
  <message>
   <source>{value} is out of range here. Write a number from {low} to {high}.</source>
   <translation>{value} خارج النطاق هنا. اكتب رقمًا من {low} إلى {high}.</translation>
  </message>
  <message>
   <source>{balance} is not a balance. Write a whole number from 0 up.</source>
   <translation>{balance} ليس رصيدًا. اكتب عددًا صحيحًا من 0 فأكثر.</translation>
  </message>
  <message>
   <source>Name the niche of the job first.</source>
   <translation>سمِّ تخصص الوظيفة أولًا.</translation>
  </message>
  <message>
   <source>{budget} is not a budget. Write a whole number of Connects from 0 up.</source>
   <translation>{budget} ليس ميزانية. اكتب عددًا صحيحًا من Connects من 0 فأكثر.</translation>
  </message>
  <message>
   <source>{minutes} is not a time for a week. Write whole minutes from 0 to 10080.</source>
   <translation>{minutes} ليس وقتًا لأسبوع. اكتب دقائق صحيحة من 0 إلى 10080.</translation>
  </message>
  <message>
   <source>{day} is not a day of the month. Write a number from 1 to 31.</source>
   <translation>{day} ليس يومًا من الشهر. اكتب رقمًا من 1 إلى 31.</translation>
  </message>
  <message>
   <source>No plan begins on {since} that could be taken out.</source>
   <translation>لا خطة تبدأ في {since} يمكن إخراجها.</translation>
  </message>
  <message>
   <source>Nothing is given once for {name}. Choose one of {names}.</source>
   <translation>لا شيء يُمنح مرة واحدة مقابل {name}. اختر واحدًا من {names}.</translation>
  </message>
  <message>
   <source>{on} is still ahead. Note it when the day has come.</source>
   <translation>{on} لم يأتِ بعد. دوّنه حين يأتي اليوم.</translation>
  </message>
  <message>
   <source>This wallet cannot be on {plan}. Choose one of {plans}.</source>
   <translation>لا يمكن أن تكون هذه المحفظة على {plan}. اختر واحدة من {plans}.</translation>
  </message>
  <message>
   <source>“{paid}” is no way to pay here. Write card, paypal, balance or reserve.</source>
   <translation>«{paid}» ليس طريقة دفع هنا. اكتب card أو paypal أو balance أو reserve.</translation>
  </message>
  <message>
   <source>This ledger has no wallet: the change that made it is undone. Do it again, or make a new ledger.</source>
   <translation>لا محفظة في هذا الدفتر: تم التراجع عن التغيير الذي أنشأها. أعد تنفيذه، أو أنشئ دفترًا جديدًا.</translation>
  </message>
  <message>
   <source>There is no wallet named {name}. There is: {names}.</source>
   <translation>لا محفظة باسم {name}. الموجود: {names}.</translation>
  </message>
  <message>
   <source>{format} is not a format. Choose one of {formats}.</source>
   <translation>{format} ليس صيغة. اختر واحدة من {formats}.</translation>
  </message>
  <message>
   <source>Nothing is grouped by {by}. Choose one of {choices}.</source>
   <translation>لا تجميع حسب {by}. اختر واحدًا من {choices}.</translation>
  </message>
  <message>
   <source>There is no rule named {key}.</source>
   <translation>لا قاعدة باسم {key}.</translation>
  </message>
  <message>
   <source>The rule {key} has to be a whole number.</source>
   <translation>القاعدة {key} يجب أن تكون عددًا صحيحًا.</translation>
  </message>
  <message>
   <source>The rule {key} cannot be “{value}”: {reason}.</source>
   <translation>لا يمكن أن تكون القاعدة {key} «{value}»: {reason}.</translation>
  </message>
  <message>
   <source>The rule {key} cannot end on {until}, before it begins on {since}.</source>
   <translation>لا يمكن أن تنتهي القاعدة {key} في {until}، قبل أن تبدأ في {since}.</translation>
  </message>
  <message>
   <source>You have no value of your own for {key} from {since}. See “bidbook rules”.</source>
   <translation>ليست لك قيمة خاصة لـ {key} من {since}. انظر «bidbook rules».</translation>
  </message>
  <message>
   <source>The figures in {file} cannot be read: {reason}. Install Bidbook again.</source>
   <translation>تعذّرت قراءة الأرقام في {file}: {reason}. ثبّت Bidbook من جديد.</translation>
  </message>
  <message>
   <source>Say whose cap it is: a member or a niche.</source>
   <translation>قل لمن الحد: عضو أو تخصص.</translation>
  </message>
  <message>
   <source>{cap} cannot be a cap. Write a whole number from 0 to {most}.</source>
   <translation>لا يصلح {cap} حدًا. اكتب عددًا صحيحًا من 0 إلى {most}.</translation>
  </message>
  <message>
   <source>{name} has no soft cap.</source>
   <translation>ليس لـ {name} حد مرن.</translation>
  </message>
  <message>
   <source>Nobody is named {name} here. There are: {names}.</source>
   <translation>لا أحد هنا باسم {name}. الموجود: {names}.</translation>
  </message>
  <message>
   <source>“{text}” is not a month; write it as YYYY-MM.</source>
   <translation>«{text}» ليس شهرًا؛ اكتبه هكذا: YYYY-MM.</translation>
  </message>
  <message>
   <source>{file}, line {line}: {reason}. Mend that line of the rulebook.</source>
   <translation>{file}، السطر {line}: {reason}. أصلح ذلك السطر من كتاب القواعد.</translation>
  </message>
  <message>
   <source>This wording is new: the row is kept and counted, its kind is open.</source>
   <translation>هذه صياغة جديدة: يُحفظ الصف ويُحتسب، ونوعه مفتوح.</translation>
  </message>
  <message>
   <source>“{text}” is not a whole number of Connects; the row is left out.</source>
   <translation>«{text}» ليس عددًا صحيحًا من Connects؛ يُترك الصف.</translation>
  </message>
  <message>
   <source>{rows} dates do not fit the order of the others; their rows are left out.</source>
   <translation>تواريخ لا توافق ترتيب غيرها: {rows}؛ تُترك صفوفها.</translation>
  </message>
  <message>
   <source>Years of two figures are taken as 20xx.</source>
   <translation>السنوات من رقمين تُعتبر 20xx.</translation>
  </message>
  <message>
   <source>{rows} rows are dated after today. Check the order of day and month.</source>
   <translation>صفوف بتاريخ بعد اليوم: {rows}. تحقق من ترتيب اليوم والشهر.</translation>
  </message>
  <message>
   <source>Rows that name no kind are kept and counted; their kind stays open.</source>
   <translation>الصفوف التي لا تذكر نوعًا تُحفظ وتُحتسب؛ ويبقى نوعها مفتوحًا.</translation>
  </message>
  <message>
   <source>The first row does not name the columns, so it is read as a row.</source>
   <translation>الصف الأول لا يسمّي الأعمدة، فيُقرأ كصف.</translation>
  </message>
  <message>
   <source>Connects in {name} are counted beside those of the proposal.</source>
   <translation>تُحتسب Connects في {name} إلى جانب ما للمقترح منها.</translation>
  </message>
  <message>
   <source>The costs name no single currency; those without one are taken as {currency}.</source>
   <translation>لا تسمّي التكاليف عملة واحدة؛ وما لا عملة له يُعتبر {currency}.</translation>
  </message>
  <message>
   <source>What {name} holds was guessed from its cells.</source>
   <translation>خُمّن ما يحتويه {name} من خلاياه.</translation>
  </message>
  <message>
   <source>The row names no kind: it is kept and counted, its kind is open.</source>
   <translation>لا يذكر الصف نوعًا: يُحفظ ويُحتسب، ونوعه مفتوح.</translation>
  </message>
  <message>
   <source>“{text}” has no sign and the row no known kind; the row is left out.</source>
   <translation>«{text}» بلا إشارة والصف بلا نوع معروف؛ يُترك الصف.</translation>
  </message>
  <message>
   <source>“{text}” is not an amount of money; the row is kept without a cost.</source>
   <translation>«{text}» ليس مبلغًا من المال؛ يُحفظ الصف بلا تكلفة.</translation>
  </message>
  <message>
   <source>No number of Connects was found; the row is left out.</source>
   <translation>لم يُعثر على عدد من Connects؛ يُترك الصف.</translation>
  </message>
  <message>
   <source>No day could be read; the row is left out.</source>
   <translation>تعذّرت قراءة اليوم؛ يُترك الصف.</translation>
  </message>
  <message>
   <source>The row says {amount} and {spoken}; check it on Upwork.</source>
   <translation>يقول الصف {amount} و{spoken}؛ تحقق منه في Upwork.</translation>
  </message>
  <message>
   <source>The row names no job.</source>
   <translation>الصف لا يذكر وظيفة.</translation>
  </message>
  <message>
   <source>The sign does not fit the wording; check it on Upwork.</source>
   <translation>الإشارة لا توافق الصياغة؛ تحقق منها في Upwork.</translation>
  </message>
  <message>
   <source>Two rows share one id and say different things.</source>
   <translation>صفّان بمعرّف واحد ويقولان أمرين مختلفين.</translation>
  </message>
  <message>
   <source>This row is here already with {here} instead of {there}.</source>
   <translation>هذا الصف هنا بالفعل وفيه {here} بدل {there}.</translation>
  </message>
  <message>
   <source>“{text}” is not an amount of money; the row is left out.</source>
   <translation>«{text}» ليس مبلغًا من المال؛ يُترك الصف.</translation>
  </message>
  <message>
   <source>The page shows a part of this day only.</source>
   <translation>تعرض الصفحة جزءًا من هذا اليوم فقط.</translation>
  </message>
  <message>
   <source>The page ends early; the rows that are whole were read.</source>
   <translation>تنتهي الصفحة قبل أوانها؛ وقُرئت الصفوف الكاملة.</translation>
  </message>
  <message>
   <source>The page is cut off; its visible table was read instead.</source>
   <translation>الصفحة مقطوعة؛ فقُرئ جدولها الظاهر بدلًا منها.</translation>
  </message>
  <message>
   <source>The visible table and the page's own data differ in {rows} rows.</source>
   <translation>يختلف الجدول الظاهر عن بيانات الصفحة نفسها في {rows} من الصفوف.</translation>
  </message>
  <message>
   <source>A part of the ledger file is damaged: {text}.</source>
   <translation>جزء من ملف الدفتر تالف: {text}.</translation>
  </message>
  <message>
   <source>A row of {table} refers to one that is missing.</source>
   <translation>صف في {table} يشير إلى صف مفقود.</translation>
  </message>
  <message>
   <source>The journal has a gap.</source>
   <translation>في السجل الزمني فجوة.</translation>
  </message>
  <message>
   <source>The journal was changed from outside at revision {seq}.</source>
   <translation>غُيّر السجل الزمني من الخارج عند المراجعة {seq}.</translation>
  </message>
  <message>
   <source>A revision of the journal contradicts itself.</source>
   <translation>مراجعة في السجل الزمني تناقض نفسها.</translation>
  </message>
  <message>
   <source>A change of the journal contradicts its revisions.</source>
   <translation>تغيير في السجل الزمني يناقض مراجعاته.</translation>
  </message>
  <message>
   <source>A record differs from what the journal says.</source>
   <translation>سجل يختلف عمّا يقوله السجل الزمني.</translation>
  </message>
  <message>
   <source>A record of the journal is missing from its table.</source>
   <translation>سجل في السجل الزمني مفقود من جدوله.</translation>
  </message>
  <message>
   <source>A table holds a record that the journal does not know.</source>
   <translation>في جدول سجل لا يعرفه السجل الزمني.</translation>
  </message>
  <message>
   <source>A record cannot be read.</source>
   <translation>تعذّرت قراءة سجل.</translation>
  </message>
  <message>
   <source>{folder} is copied by {service}. A ledger that two computers write at once is torn apart: keep it in a folder of this computer and back up into that one.</source>
   <translation>يُنسخ {folder} بواسطة {service}. الدفتر الذي يكتب فيه حاسوبان معًا يتلف: أبقِه في مجلد على هذا الحاسوب واجعل نسخه الاحتياطية في ذلك المجلد.</translation>
  </message>
  <message>
   <source>{folder} lies on a network ({kind}), where locks are not safe. Keep the ledger on this computer and back up into that folder.</source>
   <translation>{folder} على شبكة ({kind})، حيث الأقفال غير آمنة. أبقِ الدفتر على هذا الحاسوب واجعل نسخه الاحتياطية في ذلك المجلد.</translation>
  </message>
  <message>
   <source>Everyone on this computer may replace files in {folder}. Change its permissions.</source>
   <translation>كل من يستخدم هذا الحاسوب يمكنه استبدال ملفات {folder}. غيّر أذوناته.</translation>
  </message>
  <message>
   <source>{name} is a second version of this ledger, made by a sync service. Compare it with “bidbook restore --dry-run” before one of them goes.</source>
   <translation>{name} نسخة ثانية من هذا الدفتر أنشأتها خدمة مزامنة. قارنها بالأمر «bidbook restore --dry-run» قبل إزالة إحداهما.</translation>
  </message>
  <message>
   <source>{reason} So no backup could be made.</source>
   <translation>{reason} فلم يمكن إنشاء نسخة احتياطية.</translation>
  </message>
  <message>
   <source>{name} has a soft cap of {cap} Connects a week and used {used}; this makes {after}.</source>
   <translation>لـ {name} حد مرن قدره {cap} Connects في الأسبوع، استُخدم منه {used}؛ وبهذا يصبح {after}.</translation>
  </message>
  <message>
   <source>{name} has a soft cap of {cap} Connects a month and used {used}; this makes {after}.</source>
   <translation>لـ {name} حد مرن قدره {cap} Connects في الشهر، استُخدم منه {used}؛ وبهذا يصبح {after}.</translation>
  </message>
  <message>
   <source>The niche {name} has a soft cap of {cap} Connects a week and used {used}; this makes {after}.</source>
   <translation>للتخصص {name} حد مرن قدره {cap} Connects في الأسبوع، استُخدم منه {used}؛ وبهذا يصبح {after}.</translation>
  </message>
  <message>
   <source>The niche {name} has a soft cap of {cap} Connects a month and used {used}; this makes {after}.</source>
   <translation>للتخصص {name} حد مرن قدره {cap} Connects في الشهر، استُخدم منه {used}؛ وبهذا يصبح {after}.</translation>
  </message>
  <message>
   <source>{member} applied to this job on {on} with {connects} Connects.</source>
   <translation>تقدّم {member} إلى هذه الوظيفة في {on} بـ {connects} Connects.</translation>
  </message>
  <message>
   <source>{member} applied to “{title}”, which reads alike, on {on} with {connects} Connects.</source>
   <translation>تقدّم {member} إلى «{title}»، وهي مشابهة في نصها، في {on} بـ {connects} Connects.</translation>
  </message>
  <message>
   <source>The Connects of {wallet} do not add up.</source>
   <translation>حساب Connects في المحفظة {wallet} لا يتوازن.</translation>
  </message>
  <message>
   <source>A lot does not add up.</source>
   <translation>دفعة لا تتوازن.</translation>
  </message>
  <message>
   <source>A lot is below zero.</source>
   <translation>دفعة دون الصفر.</translation>
  </message>
  <message>
   <source>The postings of a lot do not add up to it.</source>
   <translation>ترحيلات دفعة لا تساوي مجموعها.</translation>
  </message>
  <message>
   <source>A lot was used after its end.</source>
   <translation>استُخدمت دفعة بعد نهايتها.</translation>
  </message>
  <message>
   <source>This passes the cap of {cap} Connects: with {held} held, {room} more may be bought on that day.</source>
   <translation>هذا يتجاوز الحد الأقصى {cap} Connects: لديك {held}، ويمكن شراء {room} أخرى في ذلك اليوم.</translation>
  </message>
  <message>
   <source>Agency Basic cannot buy Connects; only Agency Plus can.</source>
   <translation>لا يمكن لخطة Agency Basic شراء Connects؛ Agency Plus وحدها يمكنها ذلك.</translation>
  </message>
  <message>
   <source>The {connects} Connects of this pool are frozen since {since}: they come back with Agency Plus.</source>
   <translation>في هذا الرصيد {connects} Connects مجمّدة منذ {since}: تعود مع Agency Plus.</translation>
  </message>
 </context>
 <context>
  <name>words.reasons</name>
  <message>
   <source>rest</source>
   <translation>rest</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>uncertainty</translation>
  </message>
  <message>
   <source>Proposals so far</source>
   <translation>المقترحات حتى الآن</translation>
  </message>
  <message>
   <source>When it was posted</source>
   <translation>وقت النشر</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>الدفع</translation>
  </message>
  <message>
   <source>How often the client hires</source>
   <translation>كم يوظّف العميل</translation>
  </message>
  <message>
   <source>Whether the client is new</source>
   <translation>هل العميل جديد</translation>
  </message>
  <message>
   <source>The client’s rating</source>
   <translation>تقييم العميل</translation>
  </message>
  <message>
   <source>What the client has spent</source>
   <translation>ما أنفقه العميل</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>في مقابلة</translation>
  </message>
  <message>
   <source>Invites sent</source>
   <translation>الدعوات المرسلة</translation>
  </message>
  <message>
   <source>Your rating of the fit</source>
   <translation>تقديرك للملاءمة</translation>
  </message>
  <message>
   <source>The level it asks for</source>
   <translation>المستوى المطلوب</translation>
  </message>
  <message>
   <source>Your rate against its own</source>
   <translation>سعرك مقابل سعره</translation>
  </message>
  <message>
   <source>Whether you know the client</source>
   <translation>هل تعرف العميل</translation>
  </message>
  <message>
   <source>Invites without an answer</source>
   <translation>دعوات بلا رد</translation>
  </message>
  <message>
   <source>Hired on this post</source>
   <translation>وُظّفوا في هذا الإعلان</translation>
  </message>
  <message>
   <source>When the client last looked</source>
   <translation>آخر اطلاع للعميل</translation>
  </message>
  <message>
   <source>How long the client is a member</source>
   <translation>مدة عضوية العميل</translation>
  </message>
  <message>
   <source>Questions to answer</source>
   <translation>أسئلة للإجابة</translation>
  </message>
  <message>
   <source>The tier you gave the client’s country</source>
   <translation>الفئة التي أعطيتها لبلد العميل</translation>
  </message>
  <message>
   <source>A boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>How sure the figures are</source>
   <translation>مدى التأكد من الأرقام</translation>
  </message>
  <message>
   <source>All the rest</source>
   <translation>كل الباقي</translation>
  </message>
  <message>
   <source>a view</source>
   <translation>اطلاع</translation>
  </message>
  <message>
   <source>an interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>a hire</source>
   <translation>توظيف</translation>
  </message>
  <message>
   <source>Posted just now</source>
   <translation>نُشرت للتو</translation>
  </message>
  <message>
   <source>Posted 1 minute ago</source>
   <translation>نُشرت قبل دقيقة</translation>
  </message>
  <message>
   <source>Posted {n} minutes ago</source>
   <translation>نُشرت قبل {n} دقيقة</translation>
  </message>
  <message>
   <source>Posted 1 hour ago</source>
   <translation>نُشرت قبل ساعة</translation>
  </message>
  <message>
   <source>Posted {n} hours ago</source>
   <translation>نُشرت قبل {n} ساعة</translation>
  </message>
  <message>
   <source>Posted 1 day ago</source>
   <translation>نُشرت قبل يوم</translation>
  </message>
  <message>
   <source>Posted {n} days ago</source>
   <translation>نُشرت قبل {n} أيام</translation>
  </message>
  <message>
   <source>Posted {n} weeks ago</source>
   <translation>نُشرت قبل {n} أسابيع</translation>
  </message>
  <message>
   <source>1 minute ago</source>
   <translation>قبل دقيقة</translation>
  </message>
  <message>
   <source>{n} minutes ago</source>
   <translation>قبل {n} دقيقة</translation>
  </message>
  <message>
   <source>1 hour ago</source>
   <translation>قبل ساعة</translation>
  </message>
  <message>
   <source>{n} hours ago</source>
   <translation>قبل {n} ساعة</translation>
  </message>
  <message>
   <source>1 day ago</source>
   <translation>قبل يوم</translation>
  </message>
  <message>
   <source>{n} days ago</source>
   <translation>قبل {n} أيام</translation>
  </message>
  <message>
   <source>Asks for entry level, you are not</source>
   <translation>تطلب مستوى مبتدئًا، ولست كذلك</translation>
  </message>
  <message>
   <source>Asks for entry level, as you are</source>
   <translation>تطلب مستوى مبتدئًا، مثلك</translation>
  </message>
  <message>
   <source>Asks for intermediate, you are not</source>
   <translation>تطلب مستوى متوسطًا، ولست كذلك</translation>
  </message>
  <message>
   <source>Asks for intermediate, as you are</source>
   <translation>تطلب مستوى متوسطًا، مثلك</translation>
  </message>
  <message>
   <source>Asks for expert, you are not</source>
   <translation>تطلب خبيرًا، ولست كذلك</translation>
  </message>
  <message>
   <source>Asks for expert, as you are</source>
   <translation>تطلب خبيرًا، مثلك</translation>
  </message>
  <message>
   <source>{n} weeks ago</source>
   <translation>قبل {n} أسابيع</translation>
  </message>
  <message>
   <source>Payment verified</source>
   <translation>الدفع موثّق</translation>
  </message>
  <message>
   <source>Payment not verified</source>
   <translation>الدفع غير موثّق</translation>
  </message>
  <message>
   <source>Hires for {n} of {hundred} posts</source>
   <translation>يوظّف في {n} من {hundred} من إعلاناته</translation>
  </message>
  <message>
   <source>A new client</source>
   <translation>عميل جديد</translation>
  </message>
  <message>
   <source>The client has hired before</source>
   <translation>وظّف العميل من قبل</translation>
  </message>
  <message>
   <source>The client is rated {n} of {five}</source>
   <translation>تقييم العميل {n} من {five}</translation>
  </message>
  <message>
   <source>The client has spent {amount}</source>
   <translation>أنفق العميل {amount}</translation>
  </message>
  <message>
   <source>You rated the fit {n} of {five}</source>
   <translation>قدّرت الملاءمة بـ {n} من {five}</translation>
  </message>
  <message>
   <source>Asks for your level</source>
   <translation>تطلب مستواك</translation>
  </message>
  <message>
   <source>Your rate is above its range</source>
   <translation>سعرك فوق نطاقها</translation>
  </message>
  <message>
   <source>Your rate is below its range</source>
   <translation>سعرك دون نطاقها</translation>
  </message>
  <message>
   <source>You worked with the client before</source>
   <translation>عملت مع العميل من قبل</translation>
  </message>
  <message>
   <source>Not a client of yours yet</source>
   <translation>ليس من عملائك بعد</translation>
  </message>
  <message>
   <source>A country of your tier {n}</source>
   <translation>بلد من فئتك {n}</translation>
  </message>
  <message>
   <source>Boosted</source>
   <translation>معزّز</translation>
  </message>
  <message>
   <source>Not boosted</source>
   <translation>غير معزّز</translation>
  </message>
  <message>
   <source>{what}: {n}</source>
   <translation>{what}: {n}</translation>
  </message>
  <message>
   <source>{n} or more proposals so far</source>
   <translation>{n} أو أكثر من المقترحات حتى الآن</translation>
  </message>
  <message>
   <source>Fewer than {n} proposals so far</source>
   <translation>أقل من {n} من المقترحات حتى الآن</translation>
  </message>
  <message>
   <source>{low} to {high} proposals so far</source>
   <translation>من {low} إلى {high} من المقترحات حتى الآن</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>للتو</translation>
  </message>
  <message>
   <source>Asks for a level that is not yours</source>
   <translation>تطلب مستوى غير مستواك</translation>
  </message>
  <message>
   <source>Your rate is in its range</source>
   <translation>سعرك ضمن نطاقها</translation>
  </message>
  <message>
   <source>Your rate is outside its range</source>
   <translation>سعرك خارج نطاقها</translation>
  </message>
  <message>
   <source>{what}: unknown</source>
   <translation>{what}: غير معروف</translation>
  </message>
 </context>
 <context>
  <name>words.reports</name>
  <message>
   <source>Statement of Connects</source>
   <translation>كشف Connects</translation>
  </message>
  <message>
   <source>Connects: expenses of {year}</source>
   <translation>مصروفات Connects لسنة {year}</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>العضو</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>المحفظة</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>الوظيفة</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>الفترة</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>حتى</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>التخصص</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>الجميع</translation>
  </message>
  <message>
   <source>No member named</source>
   <translation>بلا عضو مسمّى</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>أُرسل</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>قيد الانتظار</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>الردود</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>المقابلات</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>المنفق</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>عاد منها</translation>
  </message>
  <message>
   <source>Net</source>
   <translation>الصافي</translation>
  </message>
  <message>
   <source>Cash</source>
   <translation>النقد</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>التكلفة</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>العملة</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>الحصيلة</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>الأساس</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>تعزيز</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
  <message>
   <source>What was spent, and what came of it</source>
   <translation>ما أُنفق وما آل إليه</translation>
  </message>
  <message>
   <source>What one costs</source>
   <translation>تكلفة الواحد</translation>
  </message>
  <message>
   <source>A reply</source>
   <translation>رد</translation>
  </message>
  <message>
   <source>An interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>A win</source>
   <translation>للفوز</translation>
  </message>
  <message>
   <source>Between</source>
   <translation>بين</translation>
  </message>
  <message>
   <source>and</source>
   <translation>و</translation>
  </message>
  <message>
   <source>Too early: {have} of about {needed} needed</source>
   <translation>مبكر جدًا: {have} من نحو {needed} لازمة</translation>
  </message>
  <message>
   <source>None among {have} yet</source>
   <translation>لا شيء بعد من {have}</translation>
  </message>
  <message>
   <source>The range holds the true figure in 8 of 10 cases.</source>
   <translation>يحتوي النطاق الرقم الحقيقي في 8 من كل 10 حالات.</translation>
  </message>
  <message>
   <source>Part of the pool</source>
   <translation>الحصة من الرصيد</translation>
  </message>
  <message>
   <source>Used, net</source>
   <translation>الصافي</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>ضاعت</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>من الكل</translation>
  </message>
  <message>
   <source>What lapsed is shared out as the pool was used. Upwork keeps no account for a member, so this is a reckoning and nobody’s debt. An award goes to whoever submitted the proposal.</source>
   <translation>يُوزّع ما ضاع بنسبة استخدام رصيد الوكالة. لا يحتفظ Upwork بحساب لكل عضو، فهذا تقدير وليس دينًا على أحد. تعود المكافأة إلى من أرسل المقترح.</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>المقترحات</translation>
  </message>
  <message>
   <source>No proposal was sent in this period.</source>
   <translation>لم يُرسل أي مقترح في هذه الفترة.</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>الأعضاء</translation>
  </message>
  <message>
   <source>Soft caps</source>
   <translation>حدود مرنة</translation>
  </message>
  <message>
   <source>Cap</source>
   <translation>الحد</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>المستخدم</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>الباقي</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>الأسبوع</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>الشهر</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>الإجمالي</translation>
  </message>
  <message>
   <source>Connects held, used and lapsed</source>
   <translation>الموجود من Connects والمستخدم والضائع</translation>
  </message>
  <message>
   <source>Held at the start</source>
   <translation>الموجود في البداية</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>مشتراة</translation>
  </message>
  <message>
   <source>Came with the plan</source>
   <translation>جاء مع الخطة</translation>
  </message>
  <message>
   <source>Given free</source>
   <translation>مُنحت مجانًا</translation>
  </message>
  <message>
   <source>Held, but no row tells of it</source>
   <translation>موجود، لكن لا صف يذكره</translation>
  </message>
  <message>
   <source>Used, net of what came back</source>
   <translation>المستخدم، بعد خصم ما عاد</translation>
  </message>
  <message>
   <source>Gone, but no row tells of it</source>
   <translation>ذهب، لكن لا صف يذكره</translation>
  </message>
  <message>
   <source>Held at the end</source>
   <translation>الموجود في النهاية</translation>
  </message>
  <message>
   <source>Each Connect has the cost of the lot it came from. Held at the start and all that came is as much as used, lapsed, gone and held at the end.</source>
   <translation>لكل Connect تكلفة الدفعة التي جاءت منها. الموجود في البداية وكل ما جاء يساوي المستخدم والضائع والذاهب والموجود في النهاية.</translation>
  </message>
  <message>
   <source>What was paid</source>
   <translation>ما دُفع</translation>
  </message>
  <message>
   <source>Purchases of Connects</source>
   <translation>مشتريات Connects</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>الضريبة</translation>
  </message>
  <message>
   <source>Plan fees</source>
   <translation>رسوم الخطة</translation>
  </message>
  <message>
   <source>Purchases</source>
   <translation>المشتريات</translation>
  </message>
  <message>
   <source>Nothing was bought in this period.</source>
   <translation>لم يُشترَ شيء في هذه الفترة.</translation>
  </message>
  <message>
   <source>Nothing was paid in this period.</source>
   <translation>لم يُدفع شيء في هذه الفترة.</translation>
  </message>
  <message>
   <source>No money row tells of a plan fee in this period.</source>
   <translation>لا صف أموال يذكر رسوم خطة في هذه الفترة.</translation>
  </message>
  <message>
   <source>by the price of the day</source>
   <translation>بسعر اليوم</translation>
  </message>
  <message>
   <source>Amounts in different currencies are not added up.</source>
   <translation>المبالغ بعملات مختلفة لا تُجمع.</translation>
  </message>
  <message>
   <source>Made by Bidbook on {day} from the rows it holds. Not a document of Upwork.</source>
   <translation>أعدّه Bidbook في {day} من الصفوف التي لديه. ليس مستندًا من Upwork.</translation>
  </message>
  <message>
   <source>Connects that lapse</source>
   <translation>ما يضيع من Connects</translation>
  </message>
  <message>
   <source>{count} Connects lapse: {wallet}</source>
   <translation>تضيع {count} Connects: {wallet}</translation>
  </message>
  <message>
   <source>1 Connect lapses: {wallet}</source>
   <translation>تضيع Connect واحدة: {wallet}</translation>
  </message>
  <message>
   <source>They cost {money}. From this day on they cannot be used.</source>
   <translation>كلّفت {money}. من هذا اليوم لا يمكن استخدامها.</translation>
  </message>
  <message>
   <source>From this day on they cannot be used.</source>
   <translation>من هذا اليوم لا يمكن استخدامها.</translation>
  </message>
  <message>
   <source>Their age is not known: this is the latest possible day.</source>
   <translation>عمرها غير معروف: هذا أبعد يوم ممكن.</translation>
  </message>
 </context>
 <context>
  <name>words.rule_names</name>
  <message>
   <source>Freelancer Basic</source>
   <translation>Freelancer Basic</translation>
  </message>
  <message>
   <source>Freelancer Plus</source>
   <translation>Freelancer Plus</translation>
  </message>
  <message>
   <source>Agency Basic</source>
   <translation>Agency Basic</translation>
  </message>
  <message>
   <source>Agency Plus</source>
   <translation>Agency Plus</translation>
  </message>
  <message>
   <source>price a month</source>
   <translation>السعر في الشهر</translation>
  </message>
  <message>
   <source>each month</source>
   <translation>كل شهر</translation>
  </message>
  <message>
   <source>free each month</source>
   <translation>مجانية كل شهر</translation>
  </message>
  <message>
   <source>monthly ones come</source>
   <translation>موعد وصول الشهرية</translation>
  </message>
  <message>
   <source>Connects once</source>
   <translation>عدد Connects لمرة واحدة</translation>
  </message>
  <message>
   <source>may buy Connects</source>
   <translation>يمكنها شراء Connects</translation>
  </message>
  <message>
   <source>plan.</source>
   <translation>plan.</translation>
  </message>
  <message>
   <source>Price of one Connect</source>
   <translation>سعر Connect الواحدة</translation>
  </message>
  <message>
   <source>Bundles for freelancers</source>
   <translation>حزم المستقلين</translation>
  </message>
  <message>
   <source>Bundles for agencies</source>
   <translation>حزم الوكالات</translation>
  </message>
  <message>
   <source>Bundle prices for freelancers</source>
   <translation>أسعار حزم المستقلين</translation>
  </message>
  <message>
   <source>Bundle prices for agencies</source>
   <translation>أسعار حزم الوكالات</translation>
  </message>
  <message>
   <source>Tax on a purchase</source>
   <translation>الضريبة على الشراء</translation>
  </message>
  <message>
   <source>What pays a purchase</source>
   <translation>ما يُدفع منه الشراء</translation>
  </message>
  <message>
   <source>One purchase paid in two ways</source>
   <translation>شراء واحد مدفوع بطريقتين</translation>
  </message>
  <message>
   <source>Reserve kept for Connects</source>
   <translation>احتياطي محفوظ لشراء Connects</translation>
  </message>
  <message>
   <source>Connects per job</source>
   <translation>عدد Connects لكل وظيفة</translation>
  </message>
  <message>
   <source>Fewest Connects met</source>
   <translation>أقل Connects صودفت</translation>
  </message>
  <message>
   <source>Most Connects met</source>
   <translation>أكثر Connects صودفت</translation>
  </message>
  <message>
   <source>Usual Connects for a job</source>
   <translation>المعتاد من Connects للوظيفة</translation>
  </message>
  <message>
   <source>Most where the length is open</source>
   <translation>الأكثر حين تكون المدة مفتوحة</translation>
  </message>
  <message>
   <source>Bands by budget</source>
   <translation>الشرائح حسب الميزانية</translation>
  </message>
  <message>
   <source>Bands: Connects from</source>
   <translation>الشرائح: Connects من</translation>
  </message>
  <message>
   <source>Bands: Connects up to</source>
   <translation>الشرائح: Connects حتى</translation>
  </message>
  <message>
   <source>Price may change while live</source>
   <translation>قد يتغيّر السعر أثناء النشر</translation>
  </message>
  <message>
   <source>Invitations are free</source>
   <translation>الدعوات مجانية</translation>
  </message>
  <message>
   <source>Offers are free</source>
   <translation>عروض العمل مجانية</translation>
  </message>
  <message>
   <source>Talent cloud is free</source>
   <translation>مجانية Talent cloud</translation>
  </message>
  <message>
   <source>Some jobs ask for none</source>
   <translation>بعض الوظائف لا تطلب شيئًا</translation>
  </message>
  <message>
   <source>Highlighted jobs are free</source>
   <translation>الوظائف المميزة مجانية</translation>
  </message>
  <message>
   <source>Renews on the 1st from</source>
   <translation>التجدد في أول الشهر ابتداءً من</translation>
  </message>
  <message>
   <source>Upgrade cuts the free part by days</source>
   <translation>الترقية تخفّض الجزء المجاني بحسب الأيام</translation>
  </message>
  <message>
   <source>After a failed payment</source>
   <translation>بعد فشل الدفع</translation>
  </message>
  <message>
   <source>Plan by the year</source>
   <translation>الخطة السنوية</translation>
  </message>
  <message>
   <source>Who buys for an agency</source>
   <translation>من يشتري للوكالة</translation>
  </message>
  <message>
   <source>Agency and personal are mixed</source>
   <translation>خلط رصيد الوكالة والشخصي</translation>
  </message>
  <message>
   <source>Agency pool on a downgrade</source>
   <translation>رصيد الوكالة عند خفض الخطة</translation>
  </message>
  <message>
   <source>Signing up</source>
   <translation>التسجيل في Upwork</translation>
  </message>
  <message>
   <source>Profile approved</source>
   <translation>اعتماد الملف الشخصي</translation>
  </message>
  <message>
   <source>Readiness test</source>
   <translation>اختبار الجاهزية</translation>
  </message>
  <message>
   <source>Rising Talent</source>
   <translation>Rising Talent</translation>
  </message>
  <message>
   <source>Rising Talent for agencies</source>
   <translation>شارة Rising Talent للوكالات</translation>
  </message>
  <message>
   <source>Certification</source>
   <translation>شهادة</translation>
  </message>
  <message>
   <source>Promo code</source>
   <translation>رمز ترويجي</translation>
  </message>
  <message>
   <source>Tasks of Upwork</source>
   <translation>مهام Upwork</translation>
  </message>
  <message>
   <source>Courtesy of support</source>
   <translation>مجاملة من الدعم</translation>
  </message>
  <message>
   <source>For being Top Rated</source>
   <translation>مقابل Top Rated</translation>
  </message>
  <message>
   <source>For good feedback</source>
   <translation>مقابل التقييم الجيد</translation>
  </message>
  <message>
   <source>Interview award: Connects</source>
   <translation>مكافأة المقابلة: Connects</translation>
  </message>
  <message>
   <source>Interview award</source>
   <translation>مكافأة المقابلة</translation>
  </message>
  <message>
   <source>Interview awards in 7 days</source>
   <translation>مكافآت المقابلات في 7 أيام</translation>
  </message>
  <message>
   <source>Rows of an interview award</source>
   <translation>صفوف مكافأة المقابلة</translation>
  </message>
  <message>
   <source>Interview award within</source>
   <translation>مكافأة المقابلة خلال</translation>
  </message>
  <message>
   <source>Interview award goes to</source>
   <translation>لمن مكافأة المقابلة</translation>
  </message>
  <message>
   <source>Award for an own proposal</source>
   <translation>المكافأة عن مقترح من عندك</translation>
  </message>
  <message>
   <source>Award for an invitation</source>
   <translation>المكافأة عن دعوة</translation>
  </message>
  <message>
   <source>Award for a direct offer</source>
   <translation>المكافأة عن عرض مباشر</translation>
  </message>
  <message>
   <source>Randomised reward</source>
   <translation>جائزة عشوائية</translation>
  </message>
  <message>
   <source>Reward: least</source>
   <translation>الجائزة: الحد الأدنى</translation>
  </message>
  <message>
   <source>Reward: most</source>
   <translation>الجائزة: الحد الأقصى</translation>
  </message>
  <message>
   <source>Reward: shortest pause</source>
   <translation>الجائزة: أقصر فاصل</translation>
  </message>
  <message>
   <source>Reward: longest pause</source>
   <translation>الجائزة: أطول فاصل</translation>
  </message>
  <message>
   <source>Reward needs feedback first</source>
   <translation>الجائزة تحتاج إلى رأيك أولًا</translation>
  </message>
  <message>
   <source>Order of use</source>
   <translation>ترتيب الاستخدام</translation>
  </message>
  <message>
   <source>Expiry</source>
   <translation>انتهاء الصلاحية</translation>
  </message>
  <message>
   <source>Expiry counts from</source>
   <translation>تُحسب الصلاحية من</translation>
  </message>
  <message>
   <source>Free ones lapse with the month</source>
   <translation>المجانية تضيع بنهاية الشهر</translation>
  </message>
  <message>
   <source>Upwork warns ahead</source>
   <translation>تنبيه Upwork مسبقًا</translation>
  </message>
  <message>
   <source>Lapsed ones can come back</source>
   <translation>ما ضاع يمكن أن يعود</translation>
  </message>
  <message>
   <source>Refund keeps its last day</source>
   <translation>الاسترداد يحفظ يومه الأخير</translation>
  </message>
  <message>
   <source>Closed without a hire</source>
   <translation>أُغلقت دون توظيف</translation>
  </message>
  <message>
   <source>Post removed by Upwork</source>
   <translation>أزال Upwork الإعلان</translation>
  </message>
  <message>
   <source>Post expired</source>
   <translation>انتهت مدة الإعلان</translation>
  </message>
  <message>
   <source>Post never closed</source>
   <translation>لم يُغلق الإعلان قط</translation>
  </message>
  <message>
   <source>You withdrew</source>
   <translation>سحبته أنت</translation>
  </message>
  <message>
   <source>You were declined</source>
   <translation>رُفضت</translation>
  </message>
  <message>
   <source>Another was hired</source>
   <translation>وُظّف غيرك</translation>
  </message>
  <message>
   <source>You were hired</source>
   <translation>وُظّفت أنت</translation>
  </message>
  <message>
   <source>No word yet</source>
   <translation>لا خبر بعد</translation>
  </message>
  <message>
   <source>Viewed, no word yet</source>
   <translation>اطُّلع عليه، ولا خبر بعد</translation>
  </message>
  <message>
   <source>After an interview</source>
   <translation>بعد مقابلة</translation>
  </message>
  <message>
   <source>Price fell after you applied</source>
   <translation>انخفض السعر بعد تقدّمك</translation>
  </message>
  <message>
   <source>Account closed</source>
   <translation>أُغلق الحساب</translation>
  </message>
  <message>
   <source>Suspended for good</source>
   <translation>إيقاف نهائي</translation>
  </message>
  <message>
   <source>Kept through a suspension</source>
   <translation>تُحفظ أثناء الإيقاف</translation>
  </message>
  <message>
   <source>Refund at the earliest after</source>
   <translation>أقرب موعد للاسترداد بعد</translation>
  </message>
  <message>
   <source>Refund at the latest after</source>
   <translation>أبعد موعد للاسترداد بعد</translation>
  </message>
  <message>
   <source>Refunded as</source>
   <translation>يُسترد على شكل</translation>
  </message>
  <message>
   <source>How a boost is charged</source>
   <translation>كيف يُحتسب التعزيز</translation>
  </message>
  <message>
   <source>Boosted places</source>
   <translation>المراكز المعزّزة</translation>
  </message>
  <message>
   <source>Auction runs</source>
   <translation>مدة المزاد</translation>
  </message>
  <message>
   <source>Auction ends at the first hire</source>
   <translation>ينتهي المزاد بأول توظيف</translation>
  </message>
  <message>
   <source>Opened at most</source>
   <translation>يُفتح على الأكثر</translation>
  </message>
  <message>
   <source>Seen at most</source>
   <translation>يُرى على الأكثر</translation>
  </message>
  <message>
   <source>Paid with fewer bidders too</source>
   <translation>يُدفع مع مزايدين أقل أيضًا</translation>
  </message>
  <message>
   <source>Charged once the client acts</source>
   <translation>يُحتسب حين يتصرف العميل</translation>
  </message>
  <message>
   <source>Least step over a bid</source>
   <translation>أقل زيادة على مزايدة</translation>
  </message>
  <message>
   <source>Boost outbid</source>
   <translation>تعزيز تجاوزته مزايدة</translation>
  </message>
  <message>
   <source>Boost, job closed</source>
   <translation>تعزيز، أُغلقت الوظيفة</translation>
  </message>
  <message>
   <source>Boost, post removed</source>
   <translation>تعزيز، أُزيل الإعلان</translation>
  </message>
  <message>
   <source>Boost, client acted</source>
   <translation>تعزيز، تصرّف العميل</translation>
  </message>
  <message>
   <source>Boost in the places</source>
   <translation>تعزيز ضمن المراكز</translation>
  </message>
  <message>
   <source>Availability Badge a week</source>
   <translation>سعر Availability Badge في الأسبوع</translation>
  </message>
  <message>
   <source>Badge prices seen</source>
   <translation>أسعار الشارة التي رُئيت</translation>
  </message>
  <message>
   <source>Your most for the badge</source>
   <translation>أقصى ما تدفعه للشارة</translation>
  </message>
  <message>
   <source>Badge: Connects at a time</source>
   <translation>الشارة: Connects في كل مرة</translation>
  </message>
  <message>
   <source>Badge from the agency pool</source>
   <translation>الشارة من رصيد الوكالة</translation>
  </message>
  <message>
   <source>Profile ads a week</source>
   <translation>إعلانات الملف الشخصي في الأسبوع</translation>
  </message>
  <message>
   <source>Balance cap</source>
   <translation>الحد الأقصى للرصيد</translation>
  </message>
  <message>
   <source>Balance cap for agencies</source>
   <translation>الحد الأقصى لرصيد الوكالات</translation>
  </message>
  <message>
   <source>Rollover cap</source>
   <translation>الحد الأقصى للمرحّل</translation>
  </message>
  <message>
   <source>Rollover cap for agencies</source>
   <translation>الحد الأقصى لمرحّل الوكالات</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>رسوم الخدمة</translation>
  </message>
  <message>
   <source>Fee tiers by client</source>
   <translation>شرائح الرسوم حسب العميل</translation>
  </message>
  <message>
   <source>Fees of the tiers</source>
   <translation>رسوم الشرائح</translation>
  </message>
  <message>
   <source>Fee that old contracts kept</source>
   <translation>رسوم بقيت للعقود القديمة</translation>
  </message>
  <message>
   <source>Old fee kept from</source>
   <translation>الرسوم القديمة باقية منذ</translation>
  </message>
  <message>
   <source>Lowest service fee</source>
   <translation>أدنى رسوم خدمة</translation>
  </message>
  <message>
   <source>Highest service fee</source>
   <translation>أعلى رسوم خدمة</translation>
  </message>
  <message>
   <source>Client’s fee for a contract</source>
   <translation>رسوم العميل على العقد</translation>
  </message>
 </context>
 <context>
  <name>words.rules</name>
  <message>
   <source>Use and expiry</source>
   <translation>الاستخدام وانتهاء الصلاحية</translation>
  </message>
  <message>
   <source>Buying</source>
   <translation>الشراء</translation>
  </message>
  <message>
   <source>Applying</source>
   <translation>التقدّم للوظائف</translation>
  </message>
  <message>
   <source>Plans</source>
   <translation>الخطط</translation>
  </message>
  <message>
   <source>Given once</source>
   <translation>يُمنح مرة واحدة</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>المقابلات</translation>
  </message>
  <message>
   <source>Refunds</source>
   <translation>الاستردادات</translation>
  </message>
  <message>
   <source>Boosts</source>
   <translation>التعزيزات</translation>
  </message>
  <message>
   <source>Badge and ads</source>
   <translation>الشارة والإعلانات</translation>
  </message>
  <message>
   <source>Caps</source>
   <translation>الحدود القصوى</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>رسوم الخدمة</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>أخرى</translation>
  </message>
  <message>
   <source>price_cents</source>
   <translation>price_cents</translation>
  </message>
  <message>
   <source>job_card</source>
   <translation>job_card</translation>
  </message>
  <message>
   <source>plan.freelancer-plus.monthly_paid</source>
   <translation>plan.freelancer-plus.monthly_paid</translation>
  </message>
  <message>
   <source>plan.freelancer-basic.monthly_free</source>
   <translation>plan.freelancer-basic.monthly_free</translation>
  </message>
  <message>
   <source>interview_award_state</source>
   <translation>interview_award_state</translation>
  </message>
  <message>
   <source>boost_mechanism</source>
   <translation>boost_mechanism</translation>
  </message>
  <message>
   <source>order_of_use</source>
   <translation>order_of_use</translation>
  </message>
  <message>
   <source>expiry_days</source>
   <translation>expiry_days</translation>
  </message>
  <message>
   <source>refund_keeps_expiry</source>
   <translation>refund_keeps_expiry</translation>
  </message>
  <message>
   <source>refund.closed</source>
   <translation>refund.closed</translation>
  </message>
  <message>
   <source>balance_cap</source>
   <translation>balance_cap</translation>
  </message>
  <message>
   <source>service_fee_percent</source>
   <translation>service_fee_percent</translation>
  </message>
  <message>
   <source>What one Connect costs where a purchase does not say.</source>
   <translation>ما تكلّفه Connect الواحدة حيث لا يذكر الشراء ذلك.</translation>
  </message>
  <message>
   <source>How many Connects a job may ask for.</source>
   <translation>كم Connects قد تطلب الوظيفة.</translation>
  </message>
  <message>
   <source>Connects that Freelancer Plus brings each month.</source>
   <translation>عدد Connects التي تجلبها Freelancer Plus كل شهر.</translation>
  </message>
  <message>
   <source>Free Connects that Plus brings each month on top.</source>
   <translation>عدد Connects المجانية التي تجلبها Plus فوق ذلك كل شهر.</translation>
  </message>
  <message>
   <source>Free Connects that Freelancer Basic brings each month.</source>
   <translation>عدد Connects المجانية التي تجلبها Freelancer Basic كل شهر.</translation>
  </message>
  <message>
   <source>What comes back for an interview with a reply, in all.</source>
   <translation>ما يعود مقابل مقابلة فيها رد، إجمالًا.</translation>
  </message>
  <message>
   <source>Whether an interview brings an award for certain.</source>
   <translation>هل تجلب المقابلة مكافأة مؤكدة.</translation>
  </message>
  <message>
   <source>Whether a boost costs the own bid or the next lower one.</source>
   <translation>هل يكلّف التعزيز مزايدتك أم المزايدة التي تليها.</translation>
  </message>
  <message>
   <source>Which Connects go first when you apply.</source>
   <translation>أي Connects تُستخدم أولًا حين تتقدّم.</translation>
  </message>
  <message>
   <source>How long Connects can be used, from the day they came.</source>
   <translation>كم تبقى Connects صالحة، من يوم وصولها.</translation>
  </message>
  <message>
   <source>From which day the year of a lot counts.</source>
   <translation>من أي يوم تُحسب سنة الدفعة.</translation>
  </message>
  <message>
   <source>Whether a refund goes back to its lot and keeps that lot’s last day.</source>
   <translation>هل يعود الاسترداد إلى دفعته ويحفظ يومها الأخير.</translation>
  </message>
  <message>
   <source>Whether Connects come back when the client closes the post without a hire.</source>
   <translation>هل تعود Connects حين يغلق العميل الإعلان دون توظيف.</translation>
  </message>
  <message>
   <source>How many Connects may be held.</source>
   <translation>كم Connects يمكن الاحتفاظ بها.</translation>
  </message>
  <message>
   <source>What Upwork keeps of earnings, in percent.</source>
   <translation>ما يقتطعه Upwork من الأرباح، بالمئة.</translation>
  </message>
  <message>
   <source>any member</source>
   <translation>أي عضو</translation>
  </message>
  <message>
   <source>the earnings balance first</source>
   <translation>رصيد الأرباح أولًا</translation>
  </message>
  <message>
   <source>back to Basic</source>
   <translation>العودة إلى Basic</translation>
  </message>
  <message>
   <source>the card first</source>
   <translation>البطاقة أولًا</translation>
  </message>
  <message>
   <source>all that was spent</source>
   <translation>كل ما أُنفق</translation>
  </message>
  <message>
   <source>the day of issue</source>
   <translation>يوم الإصدار</translation>
  </message>
  <message>
   <source>one row</source>
   <translation>صف واحد</translation>
  </message>
  <message>
   <source>owner or admin</source>
   <translation>المالك أو المدير</translation>
  </message>
  <message>
   <source>paid first, then oldest</source>
   <translation>المدفوع أولًا ثم الأقدم</translation>
  </message>
  <message>
   <source>pay what you bid</source>
   <translation>تدفع ما تزايد به</translation>
  </message>
  <message>
   <source>the day of purchase</source>
   <translation>يوم الشراء</translation>
  </message>
  <message>
   <source>in the order received</source>
   <translation>بترتيب الاستلام</translation>
  </message>
  <message>
   <source>refund and award</source>
   <translation>استرداد ومكافأة</translation>
  </message>
  <message>
   <source>second price</source>
   <translation>السعر الثاني</translation>
  </message>
  <message>
   <source>may come</source>
   <translation>قد يصل</translation>
  </message>
  <message>
   <source>not guaranteed</source>
   <translation>غير مضمون</translation>
  </message>
  <message>
   <source>who sent the proposal</source>
   <translation>من أرسل المقترح</translation>
  </message>
  <message>
   <source>no boosts</source>
   <translation>لا تعزيزات</translation>
  </message>
  <message>
   <source>open range</source>
   <translation>نطاق مفتوح</translation>
  </message>
  <message>
   <source>price of one</source>
   <translation>سعر الواحدة</translation>
  </message>
  <message>
   <source>no tiers</source>
   <translation>لا شرائح</translation>
  </message>
  <message>
   <source>no cap</source>
   <translation>لا حد أقصى</translation>
  </message>
  <message>
   <source>none set</source>
   <translation>لم يُعيّن</translation>
  </message>
  <message>
   <source>no bands</source>
   <translation>لا شرائح</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>غير معروف</translation>
  </message>
  <message>
   <source>what the code says</source>
   <translation>ما يقوله الرمز</translation>
  </message>
  <message>
   <source>no award</source>
   <translation>لا مكافأة</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>use</source>
   <translation>الاستخدام</translation>
  </message>
  <message>
   <source>price</source>
   <translation>السعر</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>الوظائف</translation>
  </message>
  <message>
   <source>plans</source>
   <translation>الخطط</translation>
  </message>
  <message>
   <source>grants</source>
   <translation>المنح</translation>
  </message>
  <message>
   <source>awards</source>
   <translation>المكافآت</translation>
  </message>
  <message>
   <source>refunds</source>
   <translation>الاستردادات</translation>
  </message>
  <message>
   <source>boost</source>
   <translation>التعزيز</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>الشارة</translation>
  </message>
  <message>
   <source>caps</source>
   <translation>الحدود القصوى</translation>
  </message>
  <message>
   <source>fee</source>
   <translation>الرسوم</translation>
  </message>
  <message>
   <source>rest</source>
   <translation>rest</translation>
  </message>
  <message>
   <source>{n}</source>
   <translation>{n}</translation>
  </message>
  <message>
   <source>money</source>
   <translation>المال</translation>
  </message>
  <message>
   <source>hundredths</source>
   <translation>أجزاء المئة</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>{n} يومًا</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>{n} ساعة</translation>
  </message>
  <message>
   <source>{n} weeks</source>
   <translation>{n} أسابيع</translation>
  </message>
  <message>
   <source>day {n}</source>
   <translation>يوم {n}</translation>
  </message>
  <message>
   <source>none known</source>
   <translation>لا شيء معروف</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} إلى {high}</translation>
  </message>
 </context>
 <context>
  <name>words.sums</name>
  <message>
   <source>The bundle</source>
   <translation>الحزمة</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>الضريبة</translation>
  </message>
  <message>
   <source>To pay</source>
   <translation>المبلغ المطلوب</translation>
  </message>
  <message>
   <source>Lasts at your pace</source>
   <translation>تدوم بوتيرتك</translation>
  </message>
  <message>
   <source>Would lapse more, bought today</source>
   <translation>ضياع إضافي لو اشتُريت اليوم</translation>
  </message>
  <message>
   <source>Would lapse more, bought on the day advised</source>
   <translation>ضياع إضافي لو اشتُريت في اليوم المنصوح به</translation>
  </message>
  <message>
   <source>A month of the plan</source>
   <translation>شهر من الخطة</translation>
  </message>
  <message>
   <source>Connects you use a month</source>
   <translation>ما تستخدمه من Connects في الشهر</translation>
  </message>
  <message>
   <source>Connects it brings for certain</source>
   <translation>ما تجلبه من Connects بالتأكيد</translation>
  </message>
  <message>
   <source>Connects to buy on top</source>
   <translation>ما يُشترى من Connects فوقها</translation>
  </message>
  <message>
   <source>They cost</source>
   <translation>كلّفت</translation>
  </message>
  <message>
   <source>Tax on them</source>
   <translation>الضريبة عليها</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>الإجمالي</translation>
  </message>
  <message>
   <source>Connects you would not use</source>
   <translation>ما لن تستخدمه من Connects</translation>
  </message>
  <message>
   <source>Months paid for</source>
   <translation>الأشهر المدفوعة</translation>
  </message>
  <message>
   <source>Plan fees</source>
   <translation>رسوم الخطة</translation>
  </message>
  <message>
   <source>Connects that would have lapsed</source>
   <translation>ما كان سيضيع من Connects</translation>
  </message>
  <message>
   <source>Connects left over today</source>
   <translation>الزائد من Connects اليوم</translation>
  </message>
  <message>
   <source>Weeks with the badge</source>
   <translation>أسابيع مع الشارة</translation>
  </message>
  <message>
   <source>Invitations in them</source>
   <translation>الدعوات فيها</translation>
  </message>
  <message>
   <source>Weeks without it</source>
   <translation>أسابيع من دونها</translation>
  </message>
  <message>
   <source>Invitations in those</source>
   <translation>الدعوات في تلك</translation>
  </message>
  <message>
   <source>More invitations a week with it</source>
   <translation>زيادة الدعوات في الأسبوع معها</translation>
  </message>
  <message>
   <source>What an invitation has brought</source>
   <translation>ما جلبته الدعوة</translation>
  </message>
  <message>
   <source>What those more may bring a week</source>
   <translation>ما قد تجلبه تلك الزيادة في الأسبوع</translation>
  </message>
  <message>
   <source>What the badge costs a week</source>
   <translation>ما تكلّفه الشارة في الأسبوع</translation>
  </message>
  <message>
   <source>Left over</source>
   <translation>ما يبقى</translation>
  </message>
  <message>
   <source>Buy {bundle} now: what you hold may go within a week.</source>
   <translation>اشترِ {bundle} الآن: ما لديك قد ينفد خلال أسبوع.</translation>
  </message>
  <message>
   <source>Buy {bundle} on {when}, not before: then a fast week or two may use up what you hold.</source>
   <translation>اشترِ {bundle} في {when} لا قبل ذلك: عندها قد يستهلك أسبوع سريع أو أسبوعان ما لديك.</translation>
  </message>
  <message>
   <source>No need to buy within two months: what you hold lasts longer, even at a fast pace.</source>
   <translation>لا حاجة إلى الشراء خلال شهرين: ما لديك يدوم أطول، حتى بوتيرة سريعة.</translation>
  </message>
  <message>
   <source>No Connects were used of late, so nothing says what you will need.</source>
   <translation>لم تُستخدم Connects مؤخرًا، فلا شيء يدل على ما ستحتاجه.</translation>
  </message>
  <message>
   <source>The rules of this day name no bundle. Set the sizes under Rules.</source>
   <translation>قواعد هذا اليوم لا تذكر أي حزمة. عيّن الأحجام في صفحة القواعد.</translation>
  </message>
  <message>
   <source>Your plan does not sell Connects.</source>
   <translation>خطتك لا تبيع Connects.</translation>
  </message>
  <message>
   <source>The cap leaves no room for any bundle.</source>
   <translation>الحد الأقصى لا يترك مكانًا لأي حزمة.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest for what you use. You are on it.</source>
   <translation>{plan} هي الأرخص لما تستخدمه. أنت عليها.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest for what you use, at a slow and at a fast pace of yours too.</source>
   <translation>{plan} هي الأرخص لما تستخدمه، بوتيرتك البطيئة والسريعة أيضًا.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest at your usual pace, but not at a slow or a fast one: your pace does not settle it.</source>
   <translation>{plan} هي الأرخص بوتيرتك المعتادة، لا بالبطيئة أو السريعة: وتيرتك لا تحسم الأمر.</translation>
  </message>
  <message>
   <source>No Connects were used of late, so no plan can be called the cheapest.</source>
   <translation>لم تُستخدم Connects مؤخرًا، فلا يمكن القول أي خطة أرخص.</translation>
  </message>
  <message>
   <source>The badge pays: even the least that the weeks allow is more than it costs.</source>
   <translation>الشارة مجدية: حتى أقل ما تدل عليه الأسابيع يفوق تكلفتها.</translation>
  </message>
  <message>
   <source>The badge does not pay: even the most that the weeks allow is less than it costs.</source>
   <translation>الشارة غير مجدية: حتى أكثر ما تدل عليه الأسابيع دون تكلفتها.</translation>
  </message>
  <message>
   <source>It cannot be told whether the badge pays.</source>
   <translation>لا يمكن القول هل تجدي الشارة.</translation>
  </message>
  <message>
   <source>The badge was never on, so nothing can be told.</source>
   <translation>لم تُفعّل الشارة قط، فلا يمكن قول شيء.</translation>
  </message>
  <message>
   <source>{weeks} weeks with it and as many without are needed, and {invitations} invitations, some of them with known income.</source>
   <translation>يلزم {weeks} أسابيع معها ومثلها من دونها، و{invitations} دعوات، لبعضها دخل معروف.</translation>
  </message>
  <message>
   <source>Weeks with it may have had more invitations for other reasons.</source>
   <translation>ربما زادت الدعوات في أسابيعها لأسباب أخرى.</translation>
  </message>
  <message>
   <source>Only Connects count here; what else a plan offers has no price in it.</source>
   <translation>لا تُحتسب هنا إلا Connects؛ وما تقدمه الخطة غير ذلك لا سعر له فيه.</translation>
  </message>
  <message>
   <source>This is hindsight: it shows what would have been, not what a rule will do from now on.</source>
   <translation>هذا نظر إلى الماضي: يُظهر ما كان سيكون، لا ما ستفعله القاعدة من الآن.</translation>
  </message>
  <message>
   <source>What was bought is taken to be the same.</source>
   <translation>يُفترض أن المشتريات هي نفسها.</translation>
  </message>
  <message>
   <source>These are words of others, not facts about you; Bidbook never reckons with them. A reply of others is an interview here.</source>
   <translation>هذه أقوال آخرين لا حقائق عنك؛ لا يحتسب Bidbook بها أبدًا. الرد عند الآخرين هو مقابلة هنا.</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>الردود</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>المقابلات</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Cost of a win</source>
   <translation>تكلفة الفوز</translation>
  </message>
  <message>
   <source>Connects a job asks</source>
   <translation>ما تطلبه الوظيفة من Connects</translation>
  </message>
  <message>
   <source>Connects of a boost</source>
   <translation>عدد Connects التعزيز</translation>
  </message>
  <message>
   <source>Spent a month</source>
   <translation>المنفق في الشهر</translation>
  </message>
  <message>
   <source>Posts that end in a hire</source>
   <translation>إعلانات تنتهي بتوظيف</translation>
  </message>
  <message>
   <source>Proposals a job gets</source>
   <translation>المقترحات التي تتلقاها الوظيفة</translation>
  </message>
  <message>
   <source>Jobs without invitations</source>
   <translation>وظائف بلا دعوات</translation>
  </message>
  <message>
   <source>Upwork's own</source>
   <translation>من Upwork نفسه</translation>
  </message>
  <message>
   <source>sells tools for it</source>
   <translation>يبيع أدوات لذلك</translation>
  </message>
  <message>
   <source>one voice</source>
   <translation>صوت واحد</translation>
  </message>
  <message>
   <source>worked out here</source>
   <translation>محسوب هنا</translation>
  </message>
 </context>
 <context>
  <name>words.support</name>
  <message>
   <source>There are {more} more such proposals.</source>
   <translation>وهناك {more} غيرها من هذه المقترحات.</translation>
  </message>
  <message>
   <source>Hello, {reasons} Could you check this and return them? Thank you.</source>
   <translation>مرحبًا، {reasons} هل يمكنكم التحقق من ذلك وإعادتها؟ شكرًا لكم.</translation>
  </message>
  <message>
   <source>Hello, {reasons} Could you tell me whether they come back? Thank you.</source>
   <translation>مرحبًا، {reasons} هل يمكنكم إخباري هل تعود؟ شكرًا لكم.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} was closed without a hire on {day}. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>الوظيفة «{title}» التي تقدّمت إليها في {sent} أُغلقت دون توظيف في {day}. لم تعد Connects الخاصة بمقترحي ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} seems to be closed, and nobody was hired. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>الوظيفة «{title}» التي تقدّمت إليها في {sent} تبدو مغلقة، ولم يُوظّف أحد. لم تعد Connects الخاصة بمقترحي ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>my proposal of {sent} to “{title}” has ended. Its Connects ({count}) have not come back to my balance.</source>
   <translation>مقترحي المرسل في {sent} إلى «{title}» قد انتهى. لم تعد Connects الخاصة به ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>the job “{title}” asks fewer Connects now than when I applied on {sent}. The difference ({count}) has not come back to my balance.</source>
   <translation>تطلب الوظيفة «{title}» الآن Connects أقل مما طلبت حين تقدّمت في {sent}. لم يعد الفرق ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>the job “{title}” was closed without a hire on {day}. The Connects of my boost of {sent} ({count}) have not come back to my balance.</source>
   <translation>أُغلقت الوظيفة «{title}» دون توظيف في {day}. لم تعد Connects الخاصة بتعزيزي المؤرخ في {sent} ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>my boost of {sent} for “{title}” was outbid. Its Connects ({count}) have not come back to my balance.</source>
   <translation>تجاوزت مزايدة أخرى تعزيزي المؤرخ في {sent} للوظيفة «{title}». لم تعد Connects الخاصة به ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>I answered an interview on {day} for “{title}”, to which I had sent a proposal of my own on {sent}. The Connects for it ({count}) are not in my balance.</source>
   <translation>أجبت عن مقابلة في {day} للوظيفة «{title}»، وكنت قد أرسلت إليها مقترحًا من عندي في {sent}. ليست Connects الخاصة بها ({count}) في رصيدي.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} was closed without a hire. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>الوظيفة «{title}» التي تقدّمت إليها في {sent} أُغلقت دون توظيف. لم تعد Connects الخاصة بمقترحي ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>the job “{title}” was closed without a hire. The Connects of my boost of {sent} ({count}) have not come back to my balance.</source>
   <translation>أُغلقت الوظيفة «{title}» دون توظيف. لم تعد Connects الخاصة بتعزيزي المؤرخ في {sent} ({count}) إلى رصيدي.</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>استرداد</translation>
  </message>
  <message>
   <source>Boost refund</source>
   <translation>استرداد تعزيز</translation>
  </message>
  <message>
   <source>Award</source>
   <translation>مكافأة</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>مؤكد</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>ممكن</translation>
  </message>
  <message>
   <source>never</source>
   <translation>أبدًا</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>مستبعد</translation>
  </message>
  <message>
   <source>Sent, no news</source>
   <translation>أُرسل، ولا خبر</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>اطُّلع عليه</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>مقابلة</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>فوز</translation>
  </message>
  <message>
   <source>Declined</source>
   <translation>مرفوض</translation>
  </message>
  <message>
   <source>Another was hired</source>
   <translation>وُظّف غيرك</translation>
  </message>
  <message>
   <source>Closed without a hire</source>
   <translation>أُغلقت دون توظيف</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>مسحوب</translation>
  </message>
  <message>
   <source>The post ran out</source>
   <translation>انتهت مدة الإعلان</translation>
  </message>
  <message>
   <source>Removed by Upwork</source>
   <translation>أزاله Upwork</translation>
  </message>
  <message>
   <source>Never closed</source>
   <translation>لم يُغلق قط</translation>
  </message>
  <message>
   <source>The job asks less later</source>
   <translation>تطلب الوظيفة لاحقًا أقل</translation>
  </message>
  <message>
   <source>You close the account</source>
   <translation>تغلق أنت الحساب</translation>
  </message>
  <message>
   <source>Suspended for good</source>
   <translation>إيقاف نهائي</translation>
  </message>
  <message>
   <source>Suspended for a time</source>
   <translation>إيقاف مؤقت</translation>
  </message>
  <message>
   <source>Outbid before the client looked</source>
   <translation>تجاوزته مزايدة قبل اطلاع العميل</translation>
  </message>
  <message>
   <source>The client looked or answered</source>
   <translation>اطّلع العميل أو رد</translation>
  </message>
  <message>
   <source>Among the places at the end</source>
   <translation>ضمن المراكز عند النهاية</translation>
  </message>
 </context>
 <context>
  <name>words.track_record</name>
  <message>
   <source>No proposal of yours can be judged yet: an answer may take {days} days, so younger ones wait.</source>
   <translation>لا يمكن تقييم أي مقترح لك بعد: قد يستغرق الرد {days} يومًا، فالأحدث ينتظر.</translation>
  </message>
  <message>
   <source>Too early to judge: {hires} of about {enough} wins needed. {expected} were expected of {count} proposals.</source>
   <translation>مبكر التقييم: تحقق {hires} من نحو {enough} من مرات الفوز اللازمة. والمتوقع {expected} من المقترحات ({count}).</translation>
  </message>
  <message>
   <source>Of the jobs it gave about {said} in {hundred}, {happened} in {hundred} hired you.</source>
   <translation>من الوظائف التي أعطاها نحو {said} من {hundred}، وظّفك {happened} من {hundred}.</translation>
  </message>
  <message>
   <source>Of the jobs it gave about {said} in {hundred}, none of {count} hired you.</source>
   <translation>من الوظائف التي أعطاها نحو {said} من {hundred}، لم يوظّفك أي من {count}.</translation>
  </message>
  <message>
   <source>{hits} of {count}: between {low} and {high} in {hundred}.</source>
   <translation>{hits} من {count}: بين {low} و{high} من {hundred}.</translation>
  </message>
  <message>
   <source>It was better than saying your average for every job, by {share} in {hundred}.</source>
   <translation>كان أفضل من إعطاء متوسطك لكل وظيفة، بمقدار {share} من {hundred}.</translation>
  </message>
  <message>
   <source>It was worse than saying your average for every job: read it as an order and not as chances.</source>
   <translation>كان أسوأ من إعطاء متوسطك لكل وظيفة: اقرأه كترتيب لا كفرص.</translation>
  </message>
  <message>
   <source>Against saying your average for every job, the difference may be luck.</source>
   <translation>مقارنة بإعطاء متوسطك لكل وظيفة، قد يكون الفرق مصادفة.</translation>
  </message>
  <message>
   <source>The half Bidbook liked best</source>
   <translation>النصف الذي فضّله Bidbook</translation>
  </message>
  <message>
   <source>The half that met most of a checklist</source>
   <translation>النصف الأوفق لقائمة تحقق</translation>
  </message>
  <message>
   <source>Any half, without choosing</source>
   <translation>أي نصف، دون اختيار</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>كلها</translation>
  </message>
  <message>
   <source>Only what Bidbook would not have skipped</source>
   <translation>فقط ما لم يكن Bidbook ليتخطّاه</translation>
  </message>
  <message>
   <source>Only with at most 10 proposals</source>
   <translation>فقط مع 10 مقترحات على الأكثر</translation>
  </message>
  <message>
   <source>Only with verified payment</source>
   <translation>فقط مع دفع موثّق</translation>
  </message>
  <message>
   <source>Only clients who hire for half of their posts</source>
   <translation>فقط العملاء الذين يوظّفون في نصف إعلاناتهم</translation>
  </message>
  <message>
   <source>Only what you rated 4 or 5</source>
   <translation>فقط ما قدّرته بـ 4 أو 5</translation>
  </message>
  <message>
   <source>Only within a day of the post</source>
   <translation>فقط خلال يوم من نشر الإعلان</translation>
  </message>
  <message>
   <source>held</source>
   <translation>ثبت</translation>
  </message>
  <message>
   <source>did not hold</source>
   <translation>لم يثبت</translation>
  </message>
  <message>
   <source>no gain</source>
   <translation>لا مكسب</translation>
  </message>
  <message>
   <source>too few to say</source>
   <translation>غير كافٍ</translation>
  </message>
  <message>
   <source>This is hindsight. The older two thirds show what a rule would have done; only the newer third, which had no say in it, tells whether that held.</source>
   <translation>هذا نظر إلى الماضي. يُظهر الثلثان الأقدمان ما كانت ستفعله القاعدة؛ والثلث الأحدث وحده، الذي لم يكن له رأي فيها، يخبر هل ثبت ذلك.</translation>
  </message>
  <message>
   <source>not worth its Connects</source>
   <translation>لا تستحق ما تطلبه من Connects</translation>
  </message>
  <message>
   <source>taken out by you</source>
   <translation>أخرجتها أنت</translation>
  </message>
  <message>
   <source>beyond the Connects at hand</source>
   <translation>فوق Connects المتاحة</translation>
  </message>
  <message>
   <source>beyond the budget</source>
   <translation>فوق الميزانية</translation>
  </message>
  <message>
   <source>beyond the minutes</source>
   <translation>فوق الدقائق</translation>
  </message>
 </context>
 <context>
  <name>words.turning</name>
  <message>
   <source>fit</source>
   <translation>fit</translation>
  </message>
  <message>
   <source>connects</source>
   <translation>connects</translation>
  </message>
  <message>
   <source>value_cents</source>
   <translation>value_cents</translation>
  </message>
  <message>
   <source>proposals</source>
   <translation>proposals</translation>
  </message>
  <message>
   <source>With a fit of {n}: apply.</source>
   <translation>مع ملاءمة {n}: تقدّم.</translation>
  </message>
  <message>
   <source>With a fit of {n}: only if you have Connects to spare.</source>
   <translation>مع ملاءمة {n}: فقط إن كانت لديك Connects فائضة.</translation>
  </message>
  <message>
   <source>With a fit of {n}: skip.</source>
   <translation>مع ملاءمة {n}: تخطَّ.</translation>
  </message>
  <message>
   <source>At {n} Connects or fewer: apply.</source>
   <translation>عند {n} Connects أو أقل: تقدّم.</translation>
  </message>
  <message>
   <source>At {n} Connects: only if you have them to spare.</source>
   <translation>عند {n} Connects: فقط إن كانت لديك فائضة.</translation>
  </message>
  <message>
   <source>At {n} Connects: skip.</source>
   <translation>عند {n} Connects: تخطَّ.</translation>
  </message>
  <message>
   <source>If it paid {amount}: apply.</source>
   <translation>لو دفعت {amount}: تقدّم.</translation>
  </message>
  <message>
   <source>If it paid {amount}: only if you have Connects to spare.</source>
   <translation>لو دفعت {amount}: فقط إن كانت لديك Connects فائضة.</translation>
  </message>
  <message>
   <source>If it paid {amount}: skip.</source>
   <translation>لو دفعت {amount}: تخطَّ.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: apply.</source>
   <translation>مع {n} من المقترحات حتى الآن: تقدّم.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: only if you have Connects to spare.</source>
   <translation>مع {n} من المقترحات حتى الآن: فقط إن كانت لديك Connects فائضة.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: skip.</source>
   <translation>مع {n} من المقترحات حتى الآن: تخطَّ.</translation>
  </message>
 </context>
</TS>
