<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>ui.about.about_dialog</name>
  <message>
   <source>Bidbook is under the MIT licence. It carries {parts}. The LGPL libraries are files of their own and may be replaced by yours.</source>
   <translation>Bidbook tiene licencia MIT. Incluye {parts}. Las bibliotecas LGPL son archivos aparte y puedes sustituirlas por las tuyas.</translation>
  </message>
  <message>
   <source>About Bidbook</source>
   <translation>Acerca de Bidbook</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Not affiliated with Upwork. It never logs in. It uses the network only for a team that you join and for updates that you ask for.</source>
   <translation>Sin relación con Upwork. Nunca inicia sesión. Usa la red solo para un equipo al que te unes y para las actualizaciones que pides.</translation>
  </message>
  <message>
   <source>Runs on</source>
   <translation>Funciona con</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
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
   <translation>Informar de un problema</translation>
  </message>
  <message>
   <source>What did you do, what came, what did you expect?</source>
   <translation>¿Qué hiciste, qué salió, qué esperabas?</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Qué pasó</translation>
  </message>
  <message>
   <source>The report as it would be copied</source>
   <translation>El informe tal como se copiaría</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>What goes along</source>
   <translation>Qué lo acompaña</translation>
  </message>
  <message>
   <source>Counts, versions and places in the program. No titles, names, amounts or folders. Nothing is sent: copy it to whoever gave you Bidbook.</source>
   <translation>Cantidades, versiones y lugares del programa. Sin títulos, nombres, importes ni carpetas. No se envía nada: cópialo para quien te dio Bidbook.</translation>
  </message>
  <message>
   <source>Could not be saved there</source>
   <translation>No se pudo guardar ahí</translation>
  </message>
 </context>
 <context>
  <name>ui.actions.window_actions</name>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>Recent ledgers</source>
   <translation>Libros recientes</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>Theme as the system</source>
   <translation>Tema del sistema</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Tema claro</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>Tema oscuro</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>High contrast theme</source>
   <translation>Tema de alto contraste</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>New ledger…</source>
   <translation>Libro nuevo…</translation>
  </message>
  <message>
   <source>Open a ledger…</source>
   <translation>Abrir un libro…</translation>
  </message>
  <message>
   <source>Explore a sample</source>
   <translation>Explorar un ejemplo</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>Importar un archivo…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Every entry as CSV or JSONL</source>
   <translation>Todos los apuntes en CSV o JSONL</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Paste from Upwork</source>
   <translation>Pegar desde Upwork</translation>
  </message>
  <message>
   <source>Add an entry…</source>
   <translation>Añadir un apunte…</translation>
  </message>
  <message>
   <source>Search or run…</source>
   <translation>Buscar o ejecutar…</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>Ocultar importes y nombres</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Pantalla completa</translation>
  </message>
  <message>
   <source>Check the balance…</source>
   <translation>Comprobar el saldo…</translation>
  </message>
  <message>
   <source>Compare with what Upwork shows</source>
   <translation>Comparar con lo que muestra Upwork</translation>
  </message>
  <message>
   <source>Plan and grants…</source>
   <translation>Plan y asignaciones…</translation>
  </message>
  <message>
   <source>Change the plan, and see what it brings and what has not come</source>
   <translation>Cambiar el plan y ver qué trae y qué no ha llegado</translation>
  </message>
  <message>
   <source>Check the ledger file</source>
   <translation>Comprobar el archivo del libro</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>Historial de importaciones</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>User guide</source>
   <translation>Guía de uso</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Hacer el recorrido</translation>
  </message>
  <message>
   <source>Four stops; Esc leaves</source>
   <translation>Cuatro paradas; Esc para salir</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>Informar de un problema…</translation>
  </message>
  <message>
   <source>Shows what would be told; sends nothing</source>
   <translation>Muestra lo que se contaría; no envía nada</translation>
  </message>
  <message>
   <source>Check for updates now</source>
   <translation>Buscar actualizaciones ahora</translation>
  </message>
  <message>
   <source>Asks the makers' address once</source>
   <translation>Pregunta una vez a la dirección de los autores</translation>
  </message>
  <message>
   <source>About Bidbook</source>
   <translation>Acerca de Bidbook</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>Abrir {name}</translation>
  </message>
  <message>
   <source>Text at {percent} %</source>
   <translation>Texto al {percent} %</translation>
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
   <translation>Añadir un apunte</translation>
  </message>
  <message>
   <source>What happened?</source>
   <translation>¿Qué pasó?</translation>
  </message>
  <message>
   <source>Completions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Added. The next line?</source>
   <translation>Añadido. ¿La siguiente línea?</translation>
  </message>
  <message>
   <source>add, then another</source>
   <translation>añadir y otra</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>completar</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
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
   <translation>Boost</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Paid by</source>
   <translation>Pagado con</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>You may name the job: on “Title”.</source>
   <translation>Puedes nombrar el trabajo: on “Título”.</translation>
  </message>
  <message>
   <source>You may give the price: for 6.00.</source>
   <translation>Puedes dar el precio: for 6.00.</translation>
  </message>
  <message>
   <source>Begin with what happened: spent, bought, refund, award, badge, plan, free.</source>
   <translation>Empieza por lo que pasó: spent, bought, refund, award, badge, plan, free.</translation>
  </message>
  <message>
   <source>How many Connects? A number, or a sum such as 14+22.</source>
   <translation>¿Cuántos Connects? Un número o una suma como 14+22.</translation>
  </message>
  <message>
   <source>Which job or day? A title, or a day such as 2026-03-01.</source>
   <translation>¿Qué trabajo o qué día? Un título, o un día como 2026-03-01.</translation>
  </message>
  <message>
   <source>What did it cost? An amount such as 6.00.</source>
   <translation>¿Cuánto costó? Un importe como 6.00.</translation>
  </message>
  <message>
   <source>Which member? A name.</source>
   <translation>¿Qué miembro? Un nombre.</translation>
  </message>
  <message>
   <source>What note? A few words.</source>
   <translation>¿Qué nota? Unas palabras.</translation>
  </message>
  <message>
   <source>How much tax? An amount such as 1.20.</source>
   <translation>¿Cuánto impuesto? Un importe como 1.20.</translation>
  </message>
  <message>
   <source>How was it paid? card, paypal, balance or reserve.</source>
   <translation>¿Cómo se pagó? card, paypal, balance o reserve.</translation>
  </message>
  <message>
   <source>Which promo code?</source>
   <translation>¿Qué código promocional?</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>Impuesto</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.backtest_page</name>
  <message>
   <source>1 proposal</source>
   <translation>1 propuesta</translation>
  </message>
  <message>
   <source>Track record</source>
   <translation>Aciertos</translation>
  </message>
  <message>
   <source>How past advice would have done</source>
   <translation>Cómo habría funcionado el consejo pasado</translation>
  </message>
  <message>
   <source>Dot size: how many. The band holds the truth in about 8 of 10 cases.</source>
   <translation>Tamaño del punto: cuántas. La banda contiene la verdad en unos 8 de cada 10 casos.</translation>
  </message>
  <message>
   <source>{count} with higher chances lie beyond the edge.</source>
   <translation>{count} con mayor probabilidad quedan fuera del borde.</translation>
  </message>
  <message>
   <source>Said against happened</source>
   <translation>Lo dicho frente a lo ocurrido</translation>
  </message>
  <message>
   <source>How this is reckoned</source>
   <translation>Cómo se calcula</translation>
  </message>
  <message>
   <source>{count} proposals</source>
   <translation>{count} propuestas</translation>
  </message>
  <message>
   <source>{count} proposals judged, {hits} of about {enough} wins</source>
   <translation>{count} propuestas juzgadas, {hits} de unos {enough} éxitos</translation>
  </message>
  <message>
   <source>The track record could not be worked out</source>
   <translation>No se pudo calcular el historial de aciertos</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>The track record was not worked out.</source>
   <translation>El historial de aciertos no se calculó.</translation>
  </message>
  <message>
   <source>Judging {count} proposals</source>
   <translation>Juzgando {count} propuestas</translation>
  </message>
  <message>
   <source>Nothing to judge yet</source>
   <translation>Todavía no hay nada que juzgar</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} Tus datos están intactos.</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.curve_chart</name>
  <message>
   <source>said equals happened</source>
   <translation>lo dicho es lo ocurrido</translation>
  </message>
  <message>
   <source>Said against happened</source>
   <translation>Lo dicho frente a lo ocurrido</translation>
  </message>
  <message>
   <source>Hires that came, in 100</source>
   <translation>Contrataciones logradas, de cada 100</translation>
  </message>
  <message>
   <source>Chance Bidbook gave, in 100</source>
   <translation>Probabilidad que dio Bidbook, de cada 100</translation>
  </message>
  <message>
   <source>Given about {said} in {hundred}: {hits} of {count} hired you, {range} in {hundred}.</source>
   <translation>Dijo unas {said} de cada {hundred}: {hits} de {count} te contrataron, {range} de cada {hundred}.</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.tables</name>
  <message>
   <source>By chance given</source>
   <translation>Por probabilidad dicha</translation>
  </message>
  <message>
   <source>By period</source>
   <translation>Por periodo</translation>
  </message>
  <message>
   <source>Against other ways to choose</source>
   <translation>Frente a otras formas de elegir</translation>
  </message>
  <message>
   <source>The error is the mean squared miss of the chances: lower is better.</source>
   <translation>El error es la media del fallo al cuadrado de las probabilidades: cuanto menor, mejor.</translation>
  </message>
  <message>
   <source>Hindsight: what if</source>
   <translation>A toro pasado: qué habría pasado</translation>
  </message>
  <message>
   <source>Bidbook said</source>
   <translation>Bidbook dijo</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>Esperado</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Ganadas</translation>
  </message>
  <message>
   <source>Range, in 100</source>
   <translation>Intervalo, de cada 100</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>What was sent</source>
   <translation>Lo que se envió</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>On the newer third</source>
   <translation>En el tercio más reciente</translation>
  </message>
  <message>
   <source>Wins lost</source>
   <translation>Éxitos perdidos</translation>
  </message>
  <message>
   <source>{low} to {high} in {hundred}</source>
   <translation>{low} a {high} de {hundred}</translation>
  </message>
  <message>
   <source>{lost} of {all}</source>
   <translation>{lost} de {all}</translation>
  </message>
 </context>
 <context>
  <name>ui.backtest.words</name>
  <message>
   <source>One is younger than {days} days: it waits and does not count.</source>
   <translation>Una tiene menos de {days} días: espera y no cuenta.</translation>
  </message>
  <message>
   <source>{count} are younger than {days} days: they wait and do not count.</source>
   <translation>{count} tienen menos de {days} días: esperan y no cuentan.</translation>
  </message>
  <message>
   <source>Until then, read the advice as an order and not as exact chances.</source>
   <translation>Hasta entonces, lee el consejo como un orden y no como probabilidades exactas.</translation>
  </message>
  <message>
   <source>Each of {count} past proposals is judged with only what was known on the day it was sent. Nothing was tuned to look good on them.</source>
   <translation>Cada una de las {count} propuestas pasadas se juzga solo con lo que se sabía el día del envío. Nada se ajustó para quedar bien con ellas.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>under {high}</source>
   <translation>menos de {high}</translation>
  </message>
 </context>
 <context>
  <name>ui.desk</name>
  <message>
   <source>Wrote {rows} {rows:row/rows} to {name}.</source>
   <translation>Se {rows:escribió/escribieron} {rows} {rows:fila/filas} en {name}.</translation>
  </message>
  <message>
   <source>Open a saved page or a report</source>
   <translation>Abrir una página guardada o un informe</translation>
  </message>
  <message>
   <source>Open a ledger</source>
   <translation>Abrir un libro</translation>
  </message>
  <message>
   <source>New ledger</source>
   <translation>Libro nuevo</translation>
  </message>
  <message>
   <source>Export every entry</source>
   <translation>Exportar todos los apuntes</translation>
  </message>
  <message>
   <source>Read only</source>
   <translation>Solo lectura</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Guardado</translation>
  </message>
  <message>
   <source>Reading the ledger</source>
   <translation>Leyendo el libro</translation>
  </message>
  <message>
   <source>The ledger file is sound.</source>
   <translation>El archivo del libro está en orden.</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.balance_form</name>
  <message>
   <source>Connects shown on Upwork</source>
   <translation>Connects que muestra Upwork</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Type the number first</source>
   <translation>Escribe primero el número</translation>
  </message>
  <message>
   <source>Age unknown: one opening lot</source>
   <translation>Antigüedad desconocida: un lote inicial</translation>
  </message>
  <message>
   <source>A whole number, 0 or more, such as 118</source>
   <translation>Un número entero, 0 o más, como 118</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.first_run_page</name>
  <message>
   <source>Not affiliated with Upwork.</source>
   <translation>Sin relación con Upwork.</translation>
  </message>
  <message>
   <source>Network off</source>
   <translation>Red desactivada</translation>
  </message>
  <message>
   <source>Know what your Connects buy</source>
   <translation>Sabe qué compran tus Connects</translation>
  </message>
  <message>
   <source>The ledger, the forecast and the second opinion for every Connect you spend.</source>
   <translation>El libro, la previsión y la segunda opinión para cada Connect que gastas.</translation>
  </message>
  <message>
   <source>Paste my Connects History</source>
   <translation>Pegar mi historial de Connects</translation>
  </message>
  <message>
   <source>Paste now</source>
   <translation>Pegar ahora</translation>
  </message>
  <message>
   <source>or drop or open a saved page</source>
   <translation>o suelta o abre una página guardada</translation>
  </message>
  <message>
   <source>Start from today’s balance</source>
   <translation>Empezar por el saldo de hoy</translation>
  </message>
  <message>
   <source>Type the number that Upwork shows. Your history can follow later; it slots in underneath.</source>
   <translation>Escribe el número que muestra Upwork. Tu historial puede venir después; encaja por debajo.</translation>
  </message>
  <message>
   <source>Explore a sample</source>
   <translation>Explorar un ejemplo</translation>
  </message>
  <message>
   <source>Two years, two wallets, four members, all invented. It opens as a separate file and cannot touch your own ledger.</source>
   <translation>Dos años, dos carteras, cuatro miembros, todo inventado. Se abre como archivo aparte y no puede tocar tu libro.</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Abrir el ejemplo</translation>
  </message>
  <message>
   <source>Marked “Sample” the whole time</source>
   <translation>Marcado «Ejemplo» todo el tiempo</translation>
  </message>
  <message>
   <source>Open a ledger…</source>
   <translation>Abrir un libro…</translation>
  </message>
  <message>
   <source>One file, on this computer</source>
   <translation>Un solo archivo, en este equipo</translation>
  </message>
  <message>
   <source>Copy it, back it up, delete it. It is yours.</source>
   <translation>Cópialo, guárdalo, bórralo. Es tuyo.</translation>
  </message>
  <message>
   <source>Never logs in, never applies for you</source>
   <translation>Nunca inicia sesión, nunca se postula por ti</translation>
  </message>
  <message>
   <source>You paste or open your own pages.</source>
   <translation>Tú pegas o abres tus propias páginas.</translation>
  </message>
  <message>
   <source>No network connection</source>
   <translation>Sin conexión de red</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nada sale de este equipo.</translation>
  </message>
  <message>
   <source>On Upwork, open your profile menu, Connects, Connects History. Select all, copy, and press {keys} anywhere here. You see every row before anything is written.</source>
   <translation>En Upwork, abre el menú de tu perfil, Connects, Connects History. Selecciona todo, copia y pulsa {keys} en cualquier lugar. Verás cada fila antes de que se escriba nada.</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.plan_question</name>
  <message>
   <source>You can change it later under Tools, Plan and grants.</source>
   <translation>Puedes cambiarlo más tarde en Herramientas, Plan y asignaciones.</translation>
  </message>
  <message>
   <source>Which plan are you on?</source>
   <translation>¿Qué plan tienes?</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Renews on day</source>
   <translation>Se renueva el día</translation>
  </message>
  <message>
   <source>Day not known</source>
   <translation>Día desconocido</translation>
  </message>
  <message>
   <source>Save the plan</source>
   <translation>Guardar el plan</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>It brings no Connects of its own.</source>
   <translation>No trae Connects propios.</translation>
  </message>
  <message>
   <source>Each month it brings {parts}, next on {day}.</source>
   <translation>Cada mes trae {parts}; la próxima vez, el {day}.</translation>
  </message>
 </context>
 <context>
  <name>ui.first_run.tour</name>
  <message>
   <source>Four numbers, a sentence each</source>
   <translation>Cuatro cifras, una frase cada una</translation>
  </message>
  <message>
   <source>What you hold, what lapses next, how long it lasts, and what a win costs.</source>
   <translation>Lo que tienes, lo que caduca antes, cuánto dura y lo que cuesta un éxito.</translation>
  </message>
  <message>
   <source>Every Connect has its lot</source>
   <translation>Cada Connect tiene su lote</translation>
  </message>
  <message>
   <source>Choose a row and press Space: which lot it came from, and why.</source>
   <translation>Elige una fila y pulsa Espacio: de qué lote salió y por qué.</translation>
  </message>
  <message>
   <source>What a job is worth</source>
   <translation>Lo que vale un trabajo</translation>
  </message>
  <message>
   <source>Copy a job on Upwork and press Ctrl V anywhere. Apply, boost or skip, and why.</source>
   <translation>Copia un trabajo en Upwork y pulsa Ctrl V donde sea. Postular, boost o pasar, y por qué.</translation>
  </message>
  <message>
   <source>Four keys for the rest</source>
   <translation>Cuatro teclas para lo demás</translation>
  </message>
  <message>
   <source>Ctrl N adds a line, Ctrl K finds anything, Ctrl Z takes it back, F1 shows keys.</source>
   <translation>Ctrl N añade una línea, Ctrl K lo encuentra todo, Ctrl Z lo deshace, F1 muestra las teclas.</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Dejar el recorrido</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} de {all}</translation>
  </message>
 </context>
 <context>
  <name>ui.formats</name>
  <message>
   <source>free</source>
   <translation>gratis</translation>
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
   <translation>d 'de' MMMM</translation>
  </message>
  <message>
   <source>dddd d MMMM yyyy</source>
   <translation>dddd d 'de' MMMM 'de' yyyy</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>week</source>
   <translation>semana</translation>
  </message>
  <message>
   <source>weeks</source>
   <translation>semanas</translation>
  </message>
  <message>
   <source>{figure} in {hundred}</source>
   <translation>{figure} de {hundred}</translation>
  </message>
  <message>
   <source>{low} to {high} in {hundred}</source>
   <translation>{low} a {high} de {hundred}</translation>
  </message>
  <message>
   <source>between {low} and {high}</source>
   <translation>entre {low} y {high}</translation>
  </message>
  <message>
   <source>under {limit} in {hundred}</source>
   <translation>menos de {limit} de {hundred}</translation>
  </message>
  <message>
   <source>over {limit} in {hundred}</source>
   <translation>más de {limit} de {hundred}</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.menus</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Archivo</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Editar</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Ir</translation>
  </message>
  <message>
   <source>&amp;Tools</source>
   <translation>&amp;Herramientas</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.search_button</name>
  <message>
   <source>Search or run</source>
   <translation>Buscar o ejecutar</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.sidebar</name>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>Confianza</translation>
  </message>
  <message>
   <source>More pages</source>
   <translation>Más páginas</translation>
  </message>
  <message>
   <source>One file on this computer. Network off.</source>
   <translation>Un solo archivo en este equipo. Red desactivada.</translation>
  </message>
 </context>
 <context>
  <name>ui.frame.wallet_button</name>
  <message>
   <source>Wallet: {name}, {plan}</source>
   <translation>Cartera: {name}, {plan}</translation>
  </message>
 </context>
 <context>
  <name>ui.help.help_page</name>
  <message>
   <source>User guide</source>
   <translation>Guía de uso</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>Buscar en la guía</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Capítulos</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>{places} {places:place/places} in {chapters} {chapters:chapter/chapters}; Enter goes to the next</source>
   <translation>{places} {places:lugar/lugares} en {chapters} {chapters:capítulo/capítulos}; Enter va al siguiente</translation>
  </message>
  <message>
   <source>{at} of {here} in this chapter; {places} in {chapters} {chapters:chapter/chapters}</source>
   <translation>{at} de {here} en este capítulo; {places} en {chapters} {chapters:capítulo/capítulos}</translation>
  </message>
  <message>
   <source>No chapter holds these words.</source>
   <translation>Ningún capítulo contiene estas palabras.</translation>
  </message>
  <message>
   <source>Opens {host} in your browser</source>
   <translation>Abre {host} en tu navegador</translation>
  </message>
 </context>
 <context>
  <name>ui.history.batch_table</name>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Días</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Filas</translation>
  </message>
 </context>
 <context>
  <name>ui.history.dependence_words</name>
  <message>
   <source>Import it again afterwards, and its rows come in.</source>
   <translation>Impórtalo después otra vez y sus filas entrarán.</translation>
  </message>
  <message>
   <source>No entry goes.</source>
   <translation>Ningún apunte se va.</translation>
  </message>
  <message>
   <source>{count} later change touched the same rows and is undone first</source>
   <translation>{count} cambio posterior tocó las mismas filas y se deshace antes</translation>
  </message>
  <message>
   <source>{count} later changes touched the same rows and are undone first</source>
   <translation>{count} cambios posteriores tocaron las mismas filas y se deshacen antes</translation>
  </message>
  <message>
   <source>{count} later import found rows of these days here already</source>
   <translation>{count} importación posterior encontró aquí filas de estos días</translation>
  </message>
  <message>
   <source>{count} later imports found rows of these days here already</source>
   <translation>{count} importaciones posteriores encontraron aquí filas de estos días</translation>
  </message>
  <message>
   <source>Nothing later depends on it.</source>
   <translation>Nada posterior depende de ello.</translation>
  </message>
  <message>
   <source>{count} entry goes</source>
   <translation>{count} apunte se va</translation>
  </message>
  <message>
   <source>{count} entries go</source>
   <translation>{count} apuntes se van</translation>
  </message>
  <message>
   <source>{count} comes back as it was</source>
   <translation>{count} vuelve a ser como era</translation>
  </message>
  <message>
   <source>{count} come back as they were</source>
   <translation>{count} vuelven a ser como eran</translation>
  </message>
  <message>
   <source>{count} Connect spent later has no known lot then.</source>
   <translation>{count} Connect gastado después queda sin lote conocido.</translation>
  </message>
  <message>
   <source>{count} Connects spent later have no known lot then.</source>
   <translation>{count} Connects gastados después quedan sin lote conocido.</translation>
  </message>
  <message>
   <source>The balance stays {balance}.</source>
   <translation>El saldo sigue en {balance}.</translation>
  </message>
  <message>
   <source>The balance of {before} becomes {after}.</source>
   <translation>El saldo pasa de {before} a {after}.</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>{count} más</translation>
  </message>
 </context>
 <context>
  <name>ui.history.history_page</name>
  <message>
   <source>Import history</source>
   <translation>Historial de importaciones</translation>
  </message>
  <message>
   <source>{shown} of {all} changes</source>
   <translation>{shown} de {all} cambios</translation>
  </message>
  <message>
   <source>The history could not be read</source>
   <translation>No se pudo leer el historial</translation>
  </message>
  <message>
   <source>What came in, from where, and taking it back</source>
   <translation>Qué entró, de dónde, y cómo deshacerlo</translation>
  </message>
  <message>
   <source>Search file names</source>
   <translation>Buscar nombres de archivo</translation>
  </message>
  <message>
   <source>What was brought in, newest first</source>
   <translation>Lo importado, lo más reciente primero</translation>
  </message>
  <message>
   <source>Nothing was imported yet</source>
   <translation>Todavía no se ha importado nada</translation>
  </message>
  <message>
   <source>Every page and file that you bring in is listed here and can be taken back.</source>
   <translation>Aquí aparece cada página y archivo que traes, y se puede deshacer.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>Pegar una página</translation>
  </message>
  <message>
   <source>Imports</source>
   <translation>Importaciones</translation>
  </message>
  <message>
   <source>All changes</source>
   <translation>Todos los cambios</translation>
  </message>
  <message>
   <source>{count} changes of other kinds are hidden.</source>
   <translation>{count} cambios de otro tipo están ocultos.</translation>
  </message>
  <message>
   <source>{count} are hidden by the search.</source>
   <translation>La búsqueda oculta {count}.</translation>
  </message>
  <message>
   <source>No import matches</source>
   <translation>Ninguna importación coincide</translation>
  </message>
  <message>
   <source>Show all changes</source>
   <translation>Mostrar todos los cambios</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
 </context>
 <context>
  <name>ui.history.undo_card</name>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>Deshacer esta importación</translation>
  </message>
  <message>
   <source>Do it again</source>
   <translation>Hacerlo de nuevo</translation>
  </message>
  <message>
   <source>Looking at what depends on it…</source>
   <translation>Viendo qué depende de ello…</translation>
  </message>
  <message>
   <source>Undo it and {count} later change</source>
   <translation>Deshacerlo junto con {count} cambio posterior</translation>
  </message>
  <message>
   <source>Undo it and {count} later changes</source>
   <translation>Deshacerlo junto con {count} cambios posteriores</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>Este libro solo se puede leer.</translation>
  </message>
  <message>
   <source>It is undone. Doing it again brings every row back.</source>
   <translation>Está deshecho. Si lo haces de nuevo, vuelven todas las filas.</translation>
  </message>
  <message>
   <source>It is undone, and other changes came since. Import the page again: rows that are here are found.</source>
   <translation>Está deshecho, y después hubo otros cambios. Importa la página otra vez: se reconocen las filas que ya están.</translation>
  </message>
 </context>
 <context>
  <name>ui.history.words</name>
  <message>
   <source>Several files</source>
   <translation>Varios archivos</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>Informe de transacciones</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>Mis propuestas</translation>
  </message>
  <message>
   <source>Job post</source>
   <translation>Oferta de trabajo</translation>
  </message>
  <message>
   <source>Weekly summary</source>
   <translation>Resumen semanal</translation>
  </message>
  <message>
   <source>Exported entries</source>
   <translation>Apuntes exportados</translation>
  </message>
  <message>
   <source>Spreadsheet</source>
   <translation>Hoja de cálculo</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>Pegado</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Deshecho</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} a {last}</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>En vigor</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>{count} nuevas</translation>
  </message>
  <message>
   <source>{count} already here</source>
   <translation>{count} ya estaban</translation>
  </message>
  <message>
   <source>{count} question</source>
   <translation>{count} pregunta</translation>
  </message>
  <message>
   <source>{count} questions</source>
   <translation>{count} preguntas</translation>
  </message>
 </context>
 <context>
  <name>ui.home.figures</name>
  <message>
   <source>No Connects are left.</source>
   <translation>No queda ningún Connect.</translation>
  </message>
  <message>
   <source>one more proposal uses them.</source>
   <translation>una propuesta más los gasta.</translation>
  </message>
  <message>
   <source>At {pace} a week until about {day}</source>
   <translation>A {pace} por semana, hasta alrededor del {day}</translation>
  </message>
  <message>
   <source>{count} bought</source>
   <translation>{count} comprados</translation>
  </message>
  <message>
   <source>{count} from the plan</source>
   <translation>{count} del plan</translation>
  </message>
  <message>
   <source>{count} free</source>
   <translation>{count} gratis</translation>
  </message>
  <message>
   <source>{count} awarded</source>
   <translation>{count} concedidos</translation>
  </message>
  <message>
   <source>{count} of unknown age</source>
   <translation>{count} de antigüedad desconocida</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>They cost you {cost}.</source>
   <translation>Te costaron {cost}.</translation>
  </message>
  <message>
   <source>The known ones cost you {cost}.</source>
   <translation>Los conocidos te costaron {cost}.</translation>
  </message>
  <message>
   <source>There is no pace yet to tell how many of them you use.</source>
   <translation>Aún no hay un ritmo que diga cuántos usas.</translation>
  </message>
  <message>
   <source>{count} end on {day}; none of them lapse at your pace.</source>
   <translation>{count} terminan el {day}; a tu ritmo no caduca ninguno.</translation>
  </message>
  <message>
   <source>At your pace.</source>
   <translation>A tu ritmo.</translation>
  </message>
  <message>
   <source>by {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>on {day}</source>
   <translation>el {day}</translation>
  </message>
  <message>
   <source>{count} more proposals use them.</source>
   <translation>{count} propuestas más los gastan.</translation>
  </message>
  <message>
   <source>Nothing is left to send a proposal with.</source>
   <translation>No queda nada con qué enviar una propuesta.</translation>
  </message>
  <message>
   <source>Nothing can be used until Agency Plus is back.</source>
   <translation>No se puede usar nada hasta que vuelva Agency Plus.</translation>
  </message>
  <message>
   <source>A week of proposals tells how long the Connects last.</source>
   <translation>Una semana de propuestas dirá cuánto duran los Connects.</translation>
  </message>
  <message>
   <source>{wallet} first: at {pace} a week until about {day}</source>
   <translation>{wallet} primero: a {pace} por semana, hasta alrededor del {day}</translation>
  </message>
  <message>
   <source>{proposals} proposals took {cash} so far.</source>
   <translation>{proposals} propuestas costaron {cash} hasta ahora.</translation>
  </message>
  <message>
   <source>{count} win</source>
   <translation>{count} éxito</translation>
  </message>
  <message>
   <source>{count} wins</source>
   <translation>{count} éxitos</translation>
  </message>
  <message>
   <source>cash</source>
   <translation>en efectivo</translation>
  </message>
  <message>
   <source>{count} is too young to count.</source>
   <translation>{count} es demasiado reciente para contar.</translation>
  </message>
  <message>
   <source>{count} are too young to count.</source>
   <translation>{count} son demasiado recientes para contar.</translation>
  </message>
  <message>
   <source>{count} more is frozen</source>
   <translation>{count} más está congelado</translation>
  </message>
  <message>
   <source>{count} more are frozen</source>
   <translation>{count} más están congelados</translation>
  </message>
  <message>
   <source>to use</source>
   <translation>para usar</translation>
  </message>
  <message>
   <source>They cost you nothing.</source>
   <translation>No te costaron nada.</translation>
  </message>
  <message>
   <source>What they cost is not known.</source>
   <translation>No se sabe lo que costaron.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>No lot holds Connects.</source>
   <translation>Ningún lote tiene Connects.</translation>
  </message>
  <message>
   <source>end by {day}</source>
   <translation>terminan a más tardar el {day}</translation>
  </message>
  <message>
   <source>end on {day}</source>
   <translation>terminan el {day}</translation>
  </message>
  <message>
   <source>{count} of them is frozen</source>
   <translation>{count} de ellos está congelado</translation>
  </message>
  <message>
   <source>{count} are frozen</source>
   <translation>{count} están congelados</translation>
  </message>
  <message>
   <source>Used up</source>
   <translation>Agotados</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>Congelados</translation>
  </message>
  <message>
   <source>No pace yet</source>
   <translation>Aún sin ritmo</translation>
  </message>
  <message>
   <source>Over a year</source>
   <translation>Más de un año</translation>
  </message>
  <message>
   <source>Too early</source>
   <translation>Demasiado pronto</translation>
  </message>
  <message>
   <source>No win yet</source>
   <translation>Aún sin éxitos</translation>
  </message>
  <message>
   <source>{wins} from {proposals} proposals</source>
   <translation>{wins} de {proposals} propuestas</translation>
  </message>
  <message>
   <source>No cash</source>
   <translation>Sin efectivo</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>Las otras monedas van aparte.</translation>
  </message>
  <message>
   <source>{count} of about {needed} answers needed.</source>
   <translation>Faltan respuestas: {count} de unas {needed}.</translation>
  </message>
  <message>
   <source>{parts}. {cost}</source>
   <translation>{parts}. {cost}</translation>
  </message>
  <message>
   <source>{frozen} until Agency Plus is back. In all: {held}</source>
   <translation>{frozen} hasta que vuelva Agency Plus. En total: {held}</translation>
  </message>
  <message>
   <source>At {pace} a week they end before you use them up.</source>
   <translation>A {pace} por semana terminan antes de que los gastes.</translation>
  </message>
  <message>
   <source>{day} at the earliest</source>
   <translation>{day} como muy pronto</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>At your pace; between {low} and {high}.</source>
   <translation>A tu ritmo; entre {low} y {high}.</translation>
  </message>
  <message>
   <source>{frozen} until Agency Plus is back.</source>
   <translation>{frozen} hasta que vuelva Agency Plus.</translation>
  </message>
 </context>
 <context>
  <name>ui.home.home_page</name>
  <message>
   <source>Home</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Shortlist, best first</source>
   <translation>Preselección, lo mejor primero</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>Ocultar importes y nombres</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Weighing the jobs</source>
   <translation>Valorando los trabajos</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Saldo</translation>
  </message>
  <message>
   <source>Next to lapse</source>
   <translation>Próximos a caducar</translation>
  </message>
  <message>
   <source>Runway</source>
   <translation>Duración</translation>
  </message>
  <message>
   <source>Cost per win</source>
   <translation>Coste por éxito</translation>
  </message>
  <message>
   <source>Bring in what Upwork knows</source>
   <translation>Trae lo que sabe Upwork</translation>
  </message>
  <message>
   <source>Open Connects History on Upwork, select all, copy, and paste it here. Your lots, what lapses and what a win costs follow from it.</source>
   <translation>Abre Connects History en Upwork, selecciona todo, copia y pégalo aquí. De ahí salen tus lotes, lo que caduca y lo que cuesta un éxito.</translation>
  </message>
  <message>
   <source>Paste history</source>
   <translation>Pegar el historial</translation>
  </message>
  <message>
   <source>Type today's balance</source>
   <translation>Escribir el saldo de hoy</translation>
  </message>
  <message>
   <source>Add one entry</source>
   <translation>Añadir un apunte suelto</translation>
  </message>
  <message>
   <source>Support text copied</source>
   <translation>Texto para soporte copiado</translation>
  </message>
  <message>
   <source>rows that need a look</source>
   <translation>filas que revisar</translation>
  </message>
 </context>
 <context>
  <name>ui.home.home_words</name>
  <message>
   <source>{covered} Import again</source>
   <translation>{covered} Importar de nuevo</translation>
  </message>
 </context>
 <context>
  <name>ui.home.lots_card</name>
  <message>
   <source>Lots, in order of use</source>
   <translation>Lotes, por orden de uso</translation>
  </message>
 </context>
 <context>
  <name>ui.home.lots_words</name>
  <message>
   <source>{source}: {count} in {lots} lots, ending {first} to {last}.</source>
   <translation>{source}: {count} en {lots} {lots:lote/lotes}, que terminan del {first} al {last}.</translation>
  </message>
  <message>
   <source>{source}: {count}, ends on {day}.</source>
   <translation>{source}: {count}, termina el {day}.</translation>
  </message>
  <message>
   <source>{what} by {day} at the latest at your pace.</source>
   <translation>{what} a más tardar el {day}, a tu ritmo.</translation>
  </message>
  <message>
   <source>one more proposal at your usual {usual} uses them.</source>
   <translation>una propuesta más de tus habituales {usual} los gasta.</translation>
  </message>
  <message>
   <source>{count} more proposals at your usual {usual} use them.</source>
   <translation>{count} propuestas más de tus habituales {usual} los gastan.</translation>
  </message>
  <message>
   <source>{source}: {count}, ends by {day} at the latest.</source>
   <translation>{source}: {count}, termina a más tardar el {day}.</translation>
  </message>
  <message>
   <source>{count} Connect ends</source>
   <translation>{count} Connect termina</translation>
  </message>
  <message>
   <source>{count} Connects end</source>
   <translation>{count} Connects terminan</translation>
  </message>
  <message>
   <source>Nothing was sent of late, so there is no pace yet to tell what lapses.</source>
   <translation>Últimamente no se envió nada, así que aún no hay ritmo que diga qué caduca.</translation>
  </message>
  <message>
   <source>Next, {what} on {day}; your pace uses all of them before.</source>
   <translation>Lo siguiente: {what} el {day}; a tu ritmo se gastan todos antes.</translation>
  </message>
  <message>
   <source>{count} Connect{cost} lapses</source>
   <translation>{count} Connect{cost} caduca</translation>
  </message>
  <message>
   <source>{count} Connects{cost} lapse</source>
   <translation>{count} Connects{cost} caducan</translation>
  </message>
  <message>
   <source>{what} on {day} at your pace.</source>
   <translation>{what} el {day} a tu ritmo.</translation>
  </message>
  <message>
   <source>Sending proposals before that day uses them.</source>
   <translation>Si envías propuestas antes de ese día, se aprovechan.</translation>
  </message>
  <message>
   <source>cost not known</source>
   <translation>coste desconocido</translation>
  </message>
  <message>
   <source>free</source>
   <translation>gratis</translation>
  </message>
  <message>
   <source>{count} of them lapses</source>
   <translation>{count} de ellos caduca</translation>
  </message>
  <message>
   <source>{count} of them lapse</source>
   <translation>{count} de ellos caducan</translation>
  </message>
  <message>
   <source>No lot holds Connects.</source>
   <translation>Ningún lote tiene Connects.</translation>
  </message>
  <message>
   <source>What comes in next opens one.</source>
   <translation>Lo próximo que entre abre uno.</translation>
  </message>
  <message>
   <source>{what} by {day} at the latest.</source>
   <translation>{what} a más tardar el {day}.</translation>
  </message>
  <message>
   <source>{what} on {day}.</source>
   <translation>{what} el {day}.</translation>
  </message>
  <message>
   <source>Nothing lapses at your pace.</source>
   <translation>A tu ritmo no caduca nada.</translation>
  </message>
  <message>
   <source>What is frozen can be used once Agency Plus is back.</source>
   <translation>Lo congelado podrá usarse cuando vuelva Agency Plus.</translation>
  </message>
  <message>
   <source>Hatched: will lapse</source>
   <translation>Rayado: caducará</translation>
  </message>
  <message>
   <source>worth {cost}</source>
   <translation>por valor de {cost}</translation>
  </message>
  <message>
   <source>{count} projected to lapse</source>
   <translation>{count} caducarán según la previsión</translation>
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
   <translation>{lapsing} a tu ritmo.</translation>
  </message>
  <message>
   <source>Cost: {cost}.</source>
   <translation>Coste: {cost}.</translation>
  </message>
  <message>
   <source>by {day}</source>
   <translation>hasta el {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.home.shortlist_card</name>
  <message>
   <source>Worth {net} after cost, {range}.</source>
   <translation>Vale {net} tras los costes, {range}.</translation>
  </message>
  <message>
   <source>What the post asks</source>
   <translation>Lo que pide la oferta</translation>
  </message>
  <message>
   <source>Open the plan</source>
   <translation>Abrir el plan</translation>
  </message>
  <message>
   <source>This week: none of these.</source>
   <translation>Esta semana: ninguno de estos.</translation>
  </message>
  <message>
   <source>the first one</source>
   <translation>el primero</translation>
  </message>
  <message>
   <source>{count} job</source>
   <translation>{count} trabajo</translation>
  </message>
  <message>
   <source>the first {count}</source>
   <translation>los {count} primeros</translation>
  </message>
  <message>
   <source>{count} jobs</source>
   <translation>{count} trabajos</translation>
  </message>
  <message>
   <source>Together worth {net} after cost, {range}.</source>
   <translation>En conjunto valen {net} tras los costes, {range}.</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Postular</translation>
  </message>
  <message>
   <source>The post does not say; jobs like it ask about this.</source>
   <translation>La oferta no lo dice; trabajos parecidos piden más o menos esto.</translation>
  </message>
  <message>
   <source>Shortlist, best first</source>
   <translation>Preselección, lo mejor primero</translation>
  </message>
  <message>
   <source>No job on the shortlist</source>
   <translation>No hay trabajos en la preselección</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here. Bidbook reads it and says what it is worth.</source>
   <translation>Copia la página de un trabajo en Upwork y pulsa Ctrl V aquí. Bidbook la lee y dice lo que vale.</translation>
  </message>
  <message>
   <source>Paste a job</source>
   <translation>Pegar un trabajo</translation>
  </message>
  <message>
   <source>No job on the list is worth its Connects now.</source>
   <translation>Ningún trabajo de la lista vale ahora sus Connects.</translation>
  </message>
  <message>
   <source>This week: {jobs}, {connects}.</source>
   <translation>Esta semana: {jobs}, {connects}.</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Pasar</translation>
  </message>
  <message>
   <source>Only if spare</source>
   <translation>Solo si sobran</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Decisión</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>Opción de ganar</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>Pide</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>Vale hasta</translation>
  </message>
  <message>
   <source>After cost</source>
   <translation>Tras costes</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>From {proposals} of your own proposals and {hires} wins</source>
   <translation>De {proposals} propuestas tuyas y {hires} éxitos</translation>
  </message>
  <message>
   <source>Paste a job anywhere</source>
   <translation>Pega un trabajo donde quieras</translation>
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
   <translation>Los {count} trabajos</translation>
  </message>
  <message>
   <source>Apply, boost up to {boost}</source>
   <translation>Postular, boost hasta {boost}</translation>
  </message>
 </context>
 <context>
  <name>ui.home.today_card</name>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
 </context>
 <context>
  <name>ui.home.today_words</name>
  <message>
   <source>All that Upwork owes you</source>
   <translation>Todo lo que Upwork te debe</translation>
  </message>
  <message>
   <source>Hello, Connects ({count}) have not come back to my balance. Could you check this?</source>
   <translation>Hello, Connects ({count}) have not come back to my balance. Could you check this?</translation>
  </message>
  <message>
   <source>They were spent from {day} on and no known row brought them in.</source>
   <translation>Se gastaron desde el {day} y ninguna fila conocida los trajo.</translation>
  </message>
  <message>
   <source>Upwork shows {count} more than the rows</source>
   <translation>Upwork muestra {count} más que las filas</translation>
  </message>
  <message>
   <source>Upwork shows {count} less than the rows</source>
   <translation>Upwork muestra {count} menos que las filas</translation>
  </message>
  <message>
   <source>Both agreed last on {since}; rows up to {day} are missing.</source>
   <translation>Coincidían por última vez el {since}; faltan filas hasta el {day}.</translation>
  </message>
  <message>
   <source>Upwork soon forgets rows that are not here</source>
   <translation>Upwork olvidará pronto filas que no están aquí</translation>
  </message>
  <message>
   <source>Covered up to {day}; from {gone} on the first days after it can no longer be copied.</source>
   <translation>Cubierto hasta el {day}; desde el {gone} ya no se podrán copiar los primeros días posteriores.</translation>
  </message>
  <message>
   <source>Time to import again</source>
   <translation>Toca volver a importar</translation>
  </message>
  <message>
   <source>Covered up to {day}, {ago} ago. Once a month is enough to lose no row.</source>
   <translation>Cubierto hasta el {day}, hace {ago}. Una vez al mes basta para no perder ninguna fila.</translation>
  </message>
  <message>
   <source>{title} closed without a hire, {ago}.</source>
   <translation>{title} se cerró sin contratar, {ago}.</translation>
  </message>
  <message>
   <source>Copy support text</source>
   <translation>Copiar texto para soporte</translation>
  </message>
  <message>
   <source>An award of up to {count} may follow; none is recorded yet.</source>
   <translation>Puede seguir una concesión de hasta {count}; aún no consta ninguna.</translation>
  </message>
  <message>
   <source>They were due on {day}; later rows are here and these are not.</source>
   <translation>Debían llegar el {day}; hay filas posteriores y estas no están.</translation>
  </message>
  <message>
   <source>You told Bidbook of {day}; later rows are here and these are not.</source>
   <translation>Dijiste a Bidbook el {day}; hay filas posteriores y estas no están.</translation>
  </message>
  <message>
   <source>They come back with Agency Plus; the first of them end on {day}.</source>
   <translation>Vuelven con Agency Plus; los primeros terminan el {day}.</translation>
  </message>
  <message>
   <source>They were left out of an import. Say whether they are the ones that are here.</source>
   <translation>Quedaron fuera de una importación. Di si son las que ya están aquí.</translation>
  </message>
  <message>
   <source>Mark how they ended, or paste your proposals page.</source>
   <translation>Marca cómo terminaron o pega tu página de propuestas.</translation>
  </message>
  <message>
   <source>Upwork's own figure was never compared with it.</source>
   <translation>La cifra de Upwork nunca se comparó con ella.</translation>
  </message>
  <message>
   <source>Balance matches Upwork</source>
   <translation>El saldo coincide con Upwork</translation>
  </message>
  <message>
   <source>Nothing presses today</source>
   <translation>Hoy no hay nada urgente</translation>
  </message>
  <message>
   <source>No lapse is near, nothing is owed and nothing differs.</source>
   <translation>Nada está por caducar, nadie debe nada y nada difiere.</translation>
  </message>
  <message>
   <source>{count} Connect has no lot</source>
   <translation>{count} Connect no tiene lote</translation>
  </message>
  <message>
   <source>{count} Connects have no lot</source>
   <translation>{count} Connects no tienen lote</translation>
  </message>
  <message>
   <source>Import that period</source>
   <translation>Importar ese periodo</translation>
  </message>
  <message>
   <source>in {count} day</source>
   <translation>en {count} día</translation>
  </message>
  <message>
   <source>in {count} days</source>
   <translation>en {count} días</translation>
  </message>
  <message>
   <source>{count} Connect lapses</source>
   <translation>{count} Connect caduca</translation>
  </message>
  <message>
   <source>{count} Connects lapse</source>
   <translation>{count} Connects caducan</translation>
  </message>
  <message>
   <source>They were free.</source>
   <translation>Eran gratis.</translation>
  </message>
  <message>
   <source>See jobs</source>
   <translation>Ver trabajos</translation>
  </message>
  <message>
   <source>Rows up to {day} are missing.</source>
   <translation>Faltan filas hasta el {day}.</translation>
  </message>
  <message>
   <source>Import now</source>
   <translation>Importar ahora</translation>
  </message>
  <message>
   <source>{count} day</source>
   <translation>{count} día</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} días</translation>
  </message>
  <message>
   <source>Covered up to {day}, {ago} ago. The oldest days after it can no longer be copied; the rest can.</source>
   <translation>Cubierto hasta el {day}, hace {ago}. Los días más antiguos posteriores ya no se pueden copiar; los demás sí.</translation>
  </message>
  <message>
   <source>The boost for {title} was outbid.</source>
   <translation>El boost de {title} fue superado.</translation>
  </message>
  <message>
   <source>{count} Connects should have come back; none are recorded yet.</source>
   <translation>Debían volver {count} Connects; aún no consta ninguno.</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>Historial de importaciones</translation>
  </message>
  <message>
   <source>{count} Connect of your plan</source>
   <translation>{count} Connect de tu plan</translation>
  </message>
  <message>
   <source>{count} Connects of your plan</source>
   <translation>{count} Connects de tu plan</translation>
  </message>
  <message>
   <source>They were due on several days, last on {day}; later rows are here.</source>
   <translation>Debían llegar varios días, el último el {day}; hay filas posteriores.</translation>
  </message>
  <message>
   <source>{count} Connect given once</source>
   <translation>{count} Connect que se da una vez</translation>
  </message>
  <message>
   <source>{count} Connects given once</source>
   <translation>{count} Connects que se dan una vez</translation>
  </message>
  <message>
   <source>{count} Connect is frozen</source>
   <translation>{count} Connect está congelado</translation>
  </message>
  <message>
   <source>{count} Connects are frozen</source>
   <translation>{count} Connects están congelados</translation>
  </message>
  <message>
   <source>See lots</source>
   <translation>Ver lotes</translation>
  </message>
  <message>
   <source>{count} row needs a look</source>
   <translation>{count} fila necesita revisión</translation>
  </message>
  <message>
   <source>{count} rows need a look</source>
   <translation>{count} filas necesitan revisión</translation>
  </message>
  <message>
   <source>What they were for is not known.</source>
   <translation>No se sabe para qué fueron.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>{count} row may be a twin</source>
   <translation>{count} fila puede ser una gemela</translation>
  </message>
  <message>
   <source>{count} rows may be twins</source>
   <translation>{count} filas pueden ser gemelas</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Responder</translation>
  </message>
  <message>
   <source>{count} proposal is</source>
   <translation>{count} propuesta es</translation>
  </message>
  <message>
   <source>{count} proposals are</source>
   <translation>{count} propuestas son</translation>
  </message>
  <message>
   <source>Mark them</source>
   <translation>Marcarlas</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>Comprobar de nuevo</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>ayer</translation>
  </message>
  <message>
   <source>They cost you {cost}.</source>
   <translation>Te costaron {cost}.</translation>
  </message>
  <message>
   <source>At your pace, on {day}.</source>
   <translation>A tu ritmo, el {day}.</translation>
  </message>
  <message>
   <source>Upwork owes you {count}</source>
   <translation>Upwork te debe {count}</translation>
  </message>
  <message>
   <source>{title} has ended, {ago}.</source>
   <translation>{title} ha terminado, {ago}.</translation>
  </message>
  <message>
   <source>And {count} other.</source>
   <translation>Y {count} más.</translation>
  </message>
  <message>
   <source>And {count} others.</source>
   <translation>Y otros {count}.</translation>
  </message>
  <message>
   <source>{title} was answered</source>
   <translation>{title} recibió respuesta</translation>
  </message>
  <message>
   <source>{connects} did not come</source>
   <translation>{connects} no llegaron</translation>
  </message>
  <message>
   <source>Their wording is new: “{wording}”.</source>
   <translation>Su redacción es nueva: «{wording}».</translation>
  </message>
  <message>
   <source>{proposals} older than 30 days</source>
   <translation>{proposals} de hace más de 30 días</translation>
  </message>
  <message>
   <source>Check the balance of {count}</source>
   <translation>Comprueba el saldo de {count}</translation>
  </message>
  <message>
   <source>Last shown {ago}.</source>
   <translation>Visto por última vez {ago}.</translation>
  </message>
  <message>
   <source>Last compared with Upwork {ago}.</source>
   <translation>Comparado con Upwork por última vez {ago}.</translation>
  </message>
  <message>
   <source>{count} days ago</source>
   <translation>hace {count} días</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.calm_view</name>
  <message>
   <source>What can be brought in, and where it is on Upwork</source>
   <translation>Qué se puede traer y dónde está en Upwork</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Profile menu, Connects, Connects History. Choose All connects and the longest period, press Show more to the end, then select all and copy, or save the page: a saved page carries the time and running total of every row.</source>
   <translation>Menú del perfil, Connects, Connects History. Elige All connects y el periodo más largo, pulsa Show more hasta el final, selecciona todo y copia, o guarda la página: la página guardada lleva la hora y el saldo de cada fila.</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>Informe de transacciones</translation>
  </message>
  <message>
   <source>Manage finances, Reports, Transactions, then Download CSV. It tells what lots cost and what contracts paid.</source>
   <translation>Manage finances, Reports, Transactions, y Download CSV. Dice lo que costaron los lotes y lo que pagaron los contratos.</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>Mis propuestas</translation>
  </message>
  <message>
   <source>Open My proposals, select all and copy; again for the Archived tab. It tells what came of each proposal.</source>
   <translation>Abre My proposals, selecciona todo y copia; otra vez para la pestaña Archived. Dice cómo terminó cada propuesta.</translation>
  </message>
  <message>
   <source>A job post</source>
   <translation>Una oferta de trabajo</translation>
  </message>
  <message>
   <source>Open the job, or the page on which you would apply, select all and copy. Posts from the feed or a search work too.</source>
   <translation>Abre el trabajo o la página donde te postularías, selecciona todo y copia. También sirven las ofertas de la lista o de una búsqueda.</translation>
  </message>
  <message>
   <source>Your own spreadsheet</source>
   <translation>Tu propia hoja de cálculo</translation>
  </message>
  <message>
   <source>Save it as CSV, or copy its cells. You say once what each column holds; the next table with the same columns is read without asking.</source>
   <translation>Guárdala como CSV o copia sus celdas. Dices una vez qué contiene cada columna; la siguiente tabla con las mismas columnas se lee sin preguntar.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.choice_words</name>
  <message>
   <source>Update</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Pasar</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Same</source>
   <translation>La misma</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>Add as a row of its own</source>
   <translation>Añadir como fila propia</translation>
  </message>
  <message>
   <source>It is the one here</source>
   <translation>Es la que ya está</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Dejar fuera</translation>
  </message>
  <message>
   <source>Ask me later</source>
   <translation>Preguntar después</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.drop_zone</name>
  <message>
   <source>Copy a page on Upwork and press {keys} anywhere in this window. You see every row before anything is written.</source>
   <translation>Copia una página en Upwork y pulsa {keys} en cualquier lugar de esta ventana. Verás cada fila antes de que se escriba nada.</translation>
  </message>
  <message>
   <source>Paste a page, or drop a file here</source>
   <translation>Pega una página o suelta un archivo aquí</translation>
  </message>
  <message>
   <source>Paste from the clipboard</source>
   <translation>Pegar del portapapeles</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Abrir un archivo…</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.import_page</name>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>Historial de importaciones</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>Import preview</source>
   <translation>Vista previa de la importación</translation>
  </message>
  <message>
   <source>Nothing is written yet</source>
   <translation>Todavía no se ha escrito nada</translation>
  </message>
  <message>
   <source>Which column is which?</source>
   <translation>¿Qué es cada columna?</translation>
  </message>
  <message>
   <source>Bring something in</source>
   <translation>Trae algo</translation>
  </message>
  <message>
   <source>Your own pages and files, read on this computer</source>
   <translation>Tus propias páginas y archivos, leídos en este equipo</translation>
  </message>
  <message>
   <source>The preview was put away. Nothing was written.</source>
   <translation>La vista previa se descartó. No se escribió nada.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>No se escribió nada.</translation>
  </message>
  <message>
   <source>The table was put away. Nothing was written.</source>
   <translation>La tabla se descartó. No se escribió nada.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.job_preview</name>
  <message>
   <source>Nothing new: the job is on your list as it is.</source>
   <translation>Nada nuevo: el trabajo está en tu lista tal cual.</translation>
  </message>
  <message>
   <source>{stated} facts read. {unknown} are not stated: they stay unknown and count neither for nor against the job.</source>
   <translation>{stated} datos leídos. {unknown} no constan: quedan como desconocidos y no cuentan ni a favor ni en contra.</translation>
  </message>
  <message>
   <source>Will add this job to your shortlist.</source>
   <translation>Añadirá este trabajo a tu preselección.</translation>
  </message>
  <message>
   <source>Its worth is worked out against your other jobs.</source>
   <translation>Su valor se calcula frente a tus otros trabajos.</translation>
  </message>
  <message>
   <source>Will bring the job on your list up to date.</source>
   <translation>Pondrá al día el trabajo de tu lista.</translation>
  </message>
  <message>
   <source>What you noted on it yourself stays.</source>
   <translation>Lo que tú anotaste se queda.</translation>
  </message>
  <message>
   <source>Nothing will be written.</source>
   <translation>No se escribirá nada.</translation>
  </message>
  <message>
   <source>Nothing new</source>
   <translation>Nada nuevo</translation>
  </message>
  <message>
   <source>{stated} facts read; none is missing.</source>
   <translation>{stated} datos leídos; no falta ninguno.</translation>
  </message>
  <message>
   <source>On your list</source>
   <translation>En tu lista</translation>
  </message>
  <message>
   <source>entry level</source>
   <translation>nivel inicial</translation>
  </message>
  <message>
   <source>intermediate</source>
   <translation>intermedio</translation>
  </message>
  <message>
   <source>expert</source>
   <translation>experto</translation>
  </message>
  <message>
   <source>One {key} takes it back.</source>
   <translation>Un {key} lo deshace.</translation>
  </message>
  <message>
   <source>Add to shortlist</source>
   <translation>Añadir a la preselección</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>The job as read</source>
   <translation>El trabajo, tal como se leyó</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>Pide</translation>
  </message>
  <message>
   <source>Boost bids</source>
   <translation>Pujas de boost</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Nivel</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Duración</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nuevo</translation>
  </message>
  <message>
   <source>On your list, with news</source>
   <translation>En tu lista, con novedades</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>no consta</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>The post</source>
   <translation>La oferta</translation>
  </message>
  <message>
   <source>The client</source>
   <translation>El cliente</translation>
  </message>
  <message>
   <source>Closed on Upwork</source>
   <translation>Cerrado en Upwork</translation>
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
   <translation>Qué contiene la columna {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.mapping_view</name>
  <message>
   <source>The first row has the names of the columns</source>
   <translation>La primera fila tiene los nombres de las columnas</translation>
  </message>
  <message>
   <source>The first rows, as they are read</source>
   <translation>Las primeras filas, tal como se leen</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>Pegado</translation>
  </message>
  <message>
   <source>One look is needed</source>
   <translation>Hace falta una mirada</translation>
  </message>
  <message>
   <source>Your table: say what each column holds</source>
   <translation>Tu tabla: di qué contiene cada columna</translation>
  </message>
  <message>
   <source>As it is read</source>
   <translation>Tal como se lee</translation>
  </message>
  <message>
   <source>Which comes first in the dates?</source>
   <translation>¿Qué va primero en las fechas?</translation>
  </message>
  <message>
   <source>What does a number such as 14 say?</source>
   <translation>¿Qué dice un número como 14?</translation>
  </message>
  <message>
   <source>What are rows that name no kind?</source>
   <translation>¿Qué son las filas que no dicen su tipo?</translation>
  </message>
  <message>
   <source>{name}, {rows} {rows:row/rows}</source>
   <translation>{name}, {rows} {rows:fila/filas}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.mapping_words</name>
  <message>
   <source>Show the preview</source>
   <translation>Mostrar la vista previa</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Dejar fuera</translation>
  </message>
  <message>
   <source>{count} row read</source>
   <translation>{count} fila leída</translation>
  </message>
  <message>
   <source>{count} rows read</source>
   <translation>{count} filas leídas</translation>
  </message>
  <message>
   <source>Nothing is written yet. The columns are remembered.</source>
   <translation>Todavía no se escribe nada. Las columnas se recuerdan.</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Connects spent</source>
   <translation>Connects gastados</translation>
  </message>
  <message>
   <source>Connects added</source>
   <translation>Connects añadidos</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>Título del trabajo</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Link of the job</source>
   <translation>Enlace del trabajo</translation>
  </message>
  <message>
   <source>Day first: 31/12/2026</source>
   <translation>Primero el día: 31/12/2026</translation>
  </message>
  <message>
   <source>Month first: 12/31/2026</source>
   <translation>Primero el mes: 12/31/2026</translation>
  </message>
  <message>
   <source>Year first: 2026/12/31</source>
   <translation>Primero el año: 2026/12/31</translation>
  </message>
  <message>
   <source>As written: −14 was spent, 14 was added</source>
   <translation>Como está escrito: −14 se gastaron, 14 se añadieron</translation>
  </message>
  <message>
   <source>14 was spent</source>
   <translation>14 se gastaron</translation>
  </message>
  <message>
   <source>The kind of the row says it</source>
   <translation>Lo dice el tipo de la fila</translation>
  </message>
  <message>
   <source>Reading the table…</source>
   <translation>Leyendo la tabla…</translation>
  </message>
  <message>
   <source>Not ready yet.</source>
   <translation>Aún no está listo.</translation>
  </message>
  <message>
   <source>, {count} refused.</source>
   <translation>, {count} rechazadas.</translation>
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
   <translation>Quedan fuera y no cambian nada. Si entre ellas hay algo que necesitas, guarda la página y abre el archivo: dice más que una copia.</translation>
  </message>
  <message>
   <source>Change the columns…</source>
   <translation>Cambiar las columnas…</translation>
  </message>
  <message>
   <source>Copy them</source>
   <translation>Copiarlas</translation>
  </message>
  <message>
   <source>Lines that were not understood</source>
   <translation>Líneas que no se entendieron</translation>
  </message>
  <message>
   <source>{count} line was not understood</source>
   <translation>{count} línea no se entendió</translation>
  </message>
  <message>
   <source>{count} lines were not understood</source>
   <translation>{count} líneas no se entendieron</translation>
  </message>
  <message>
   <source>They are no rows: totals, headings, empty lines. Where one should be a row, change the columns.</source>
   <translation>No son filas: totales, encabezados, líneas vacías. Si alguna debería serlo, cambia las columnas.</translation>
  </message>
  <message>
   <source>They are kept out and change nothing. If a row of the table is among them, copy the page again from the top of the table to its end, or save the page and open the file.</source>
   <translation>Quedan fuera y no cambian nada. Si entre ellas hay una fila de la tabla, copia otra vez la página desde el inicio de la tabla hasta su final, o guarda la página y abre el archivo.</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>A la vista</translation>
  </message>
  <message>
   <source>Hidden</source>
   <translation>Ocultas</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… y {count} más</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.plan_footer</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.plan_words</name>
  <message>
   <source>balance {computed} differs from Upwork {shown} by {difference}</source>
   <translation>el saldo {computed} difiere del de Upwork {shown} en {difference}</translation>
  </message>
  <message>
   <source>Record the balance</source>
   <translation>Anotar el saldo</translation>
  </message>
  <message>
   <source>Nothing new: the row is here already.</source>
   <translation>Nada nuevo: la fila ya está aquí.</translation>
  </message>
  <message>
   <source>Nothing new: all {count} rows are here already.</source>
   <translation>Nada nuevo: las {count} filas ya están aquí.</translation>
  </message>
  <message>
   <source>{count} file</source>
   <translation>{count} archivo</translation>
  </message>
  <message>
   <source>{count} files</source>
   <translation>{count} archivos</translation>
  </message>
  <message>
   <source>balance {computed} is Upwork’s, but rows contradict each other</source>
   <translation>el saldo {computed} es el de Upwork, pero hay filas que se contradicen</translation>
  </message>
  <message>
   <source>The question can wait: it stays on Home until you answer.</source>
   <translation>La pregunta puede esperar: queda en Inicio hasta que respondas.</translation>
  </message>
  <message>
   <source>The {count} questions can wait: they stay on Home until you answer.</source>
   <translation>Las {count} preguntas pueden esperar: quedan en Inicio hasta que respondas.</translation>
  </message>
  <message>
   <source>{count} row cannot be written; its reason stands beside it.</source>
   <translation>{count} fila no se puede escribir; el motivo está a su lado.</translation>
  </message>
  <message>
   <source>{count} rows cannot be written; their reasons stand beside them.</source>
   <translation>{count} filas no se pueden escribir; sus motivos están a su lado.</translation>
  </message>
  <message>
   <source>Import {count} row</source>
   <translation>Importar {count} fila</translation>
  </message>
  <message>
   <source>Import {count} rows</source>
   <translation>Importar {count} filas</translation>
  </message>
  <message>
   <source>Update {count} row</source>
   <translation>Actualizar {count} fila</translation>
  </message>
  <message>
   <source>Update {count} rows</source>
   <translation>Actualizar {count} filas</translation>
  </message>
  <message>
   <source>Keep the question</source>
   <translation>Guardar la pregunta</translation>
  </message>
  <message>
   <source>Keep {count} questions</source>
   <translation>Guardar {count} preguntas</translation>
  </message>
  <message>
   <source>Nothing will be written.</source>
   <translation>No se escribirá nada.</translation>
  </message>
  <message>
   <source>Nothing new</source>
   <translation>Nada nuevo</translation>
  </message>
  <message>
   <source>pasted</source>
   <translation>pegado</translation>
  </message>
  <message>
   <source>{what}, into {wallet}</source>
   <translation>{what}, en {wallet}</translation>
  </message>
  <message>
   <source>Connects History</source>
   <translation>Connects History</translation>
  </message>
  <message>
   <source>Transaction report</source>
   <translation>Informe de transacciones</translation>
  </message>
  <message>
   <source>My proposals</source>
   <translation>Mis propuestas</translation>
  </message>
  <message>
   <source>Job post</source>
   <translation>Oferta de trabajo</translation>
  </message>
  <message>
   <source>Weekly summary</source>
   <translation>Resumen semanal</translation>
  </message>
  <message>
   <source>Exported entries</source>
   <translation>Apuntes exportados</translation>
  </message>
  <message>
   <source>Spreadsheet</source>
   <translation>Hoja de cálculo</translation>
  </message>
  <message>
   <source>Will {steps}</source>
   <translation>Va a {steps}</translation>
  </message>
  <message>
   <source>add {count}</source>
   <translation>añadir {count}</translation>
  </message>
  <message>
   <source>update {count}</source>
   <translation>actualizar {count}</translation>
  </message>
  <message>
   <source>skip {count}</source>
   <translation>omitir {count}</translation>
  </message>
  <message>
   <source>ask {count}</source>
   <translation>preguntar {count}</translation>
  </message>
  <message>
   <source>{count} added row needs a look; it counts all the same.</source>
   <translation>{count} fila añadida necesita revisión; cuenta igualmente.</translation>
  </message>
  <message>
   <source>{count} added rows need a look; they count all the same.</source>
   <translation>{count} filas añadidas necesitan revisión; cuentan igualmente.</translation>
  </message>
  <message>
   <source>The page shows only some types of rows, so it proves no balance.</source>
   <translation>La página solo muestra algunos tipos de filas, así que no prueba ningún saldo.</translation>
  </message>
  <message>
   <source>Rows may be missing: bring in the days around them as well.</source>
   <translation>Pueden faltar filas: trae también los días de alrededor.</translation>
  </message>
  <message>
   <source>Add {count} job</source>
   <translation>Añadir {count} trabajo</translation>
  </message>
  <message>
   <source>Add {count} jobs</source>
   <translation>Añadir {count} trabajos</translation>
  </message>
  <message>
   <source>{kind}, {origin}</source>
   <translation>{kind}, {origin}</translation>
  </message>
  <message>
   <source>One {key} takes all of it back.</source>
   <translation>Un {key} lo deshace todo.</translation>
  </message>
  <message>
   <source>Nothing to add: {steps}.</source>
   <translation>Nada que añadir: {steps}.</translation>
  </message>
  <message>
   <source>Upwork’s balance {shown} is not checked</source>
   <translation>El saldo de Upwork {shown} no se comprueba</translation>
  </message>
  <message>
   <source>balance {computed} matches Upwork {shown}</source>
   <translation>el saldo {computed} coincide con Upwork {shown}</translation>
  </message>
  <message>
   <source>The opening lot holds {count} from before the first row.</source>
   <translation>El lote inicial guarda {count} de antes de la primera fila.</translation>
  </message>
  <message>
   <source>record the balance</source>
   <translation>anotar el saldo</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_columns</name>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Posted</source>
   <translation>Publicado</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>As Upwork words it</source>
   <translation>Como lo dice Upwork</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Lot, or what it matches</source>
   <translation>Lote, o con qué coincide</translation>
  </message>
  <message>
   <source>What it matches</source>
   <translation>Con qué coincide</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nuevo</translation>
  </message>
  <message>
   <source>Already here</source>
   <translation>Ya está aquí</translation>
  </message>
  <message>
   <source>Possible twin</source>
   <translation>Posible gemela</translation>
  </message>
  <message>
   <source>Needs a look</source>
   <translation>Necesita revisión</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>On import</source>
   <translation>Al importar</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_table</name>
  <message>
   <source>Rows of the plan. Space takes or leaves the selected ones; the menu key shows every choice</source>
   <translation>Filas del plan. Espacio incluye o deja las seleccionadas; la tecla de menú muestra todas las opciones</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.preview_view</name>
  <message>
   <source>Joined to your ledger at {day}: {count} rows are the same.</source>
   <translation>Unido a tu libro el {day}: {count} filas son las mismas.</translation>
  </message>
  <message>
   <source>Joined to your ledger at {day}: {count} row is the same.</source>
   <translation>Unido a tu libro el {day}: {count} fila es la misma.</translation>
  </message>
  <message>
   <source>The page was read with a doubt.</source>
   <translation>La página se leyó con una duda.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.read_columns</name>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>Título del trabajo</translation>
  </message>
  <message>
   <source>Refused, because</source>
   <translation>Rechazada porque</translation>
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
   <translation>Añade lo que no se sabía</translation>
  </message>
  <message>
   <source>{count} lots: {names}</source>
   <translation>{count} lotes: {names}</translation>
  </message>
  <message>
   <source>Opening lot, age not known</source>
   <translation>Lote inicial, antigüedad desconocida</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>Pegado</translation>
  </message>
  <message>
   <source>Here already</source>
   <translation>Ya está aquí</translation>
  </message>
  <message>
   <source>No lot held them</source>
   <translation>Ningún lote los tenía</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Plan fee</source>
   <translation>Cuota del plan</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>Impuesto</translation>
  </message>
  <message>
   <source>Earnings</source>
   <translation>Ingresos</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>Comisión de servicio</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>Devolución</translation>
  </message>
  <message>
   <source>Withdrawal</source>
   <translation>Retirada</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>On your list: brings newer facts</source>
   <translation>En tu lista: trae datos más nuevos</translation>
  </message>
  <message>
   <source>On your list as it is</source>
   <translation>En tu lista tal cual</translation>
  </message>
  <message>
   <source>{wording}: {title}</source>
   <translation>{wording}: {title}</translation>
  </message>
  <message>
   <source>New wording; it counts all the same</source>
   <translation>Redacción nueva; cuenta igualmente</translation>
  </message>
  <message>
   <source>No amount could be read</source>
   <translation>No se pudo leer ningún importe</translation>
  </message>
  <message>
   <source>No number could be read</source>
   <translation>No se pudo leer ningún número</translation>
  </message>
  <message>
   <source>No day could be read</source>
   <translation>No se pudo leer ningún día</translation>
  </message>
  <message>
   <source>The row names no job</source>
   <translation>La fila no nombra ningún trabajo</translation>
  </message>
  <message>
   <source>You said before that it is the one here</source>
   <translation>Ya dijiste que es la que está aquí</translation>
  </message>
  <message>
   <source>Part of that day is here; the rest is added</source>
   <translation>Parte de ese día está aquí; se añade el resto</translation>
  </message>
  <message>
   <source>{lot}, ends {day}</source>
   <translation>{lot}, termina el {day}</translation>
  </message>
  <message>
   <source>Was {before}, is {after} now</source>
   <translation>Era {before}, ahora es {after}</translation>
  </message>
  <message>
   <source>{day}, {name}</source>
   <translation>{day}, {name}</translation>
  </message>
  <message>
   <source>{why}: {what}</source>
   <translation>{why}: {what}</translation>
  </message>
  <message>
   <source>Adds what {what} lacks</source>
   <translation>Añade lo que le falta a {what}</translation>
  </message>
  <message>
   <source>Much like the one of {day}</source>
   <translation>Muy parecida a la del {day}</translation>
  </message>
  <message>
   <source>New {lot} lot, ends {day}</source>
   <translation>Nuevo lote: {lot}, termina el {day}</translation>
  </message>
  <message>
   <source>Back to {lot}, ends {day}</source>
   <translation>De vuelta a {lot}, termina el {day}</translation>
  </message>
  <message>
   <source>Back to {lot}, ended {day}</source>
   <translation>De vuelta a {lot}, terminó el {day}</translation>
  </message>
  <message>
   <source>Same job a day apart, on {day}</source>
   <translation>El mismo trabajo con un día de diferencia, el {day}</translation>
  </message>
  <message>
   <source>Same day, {day}, one has no title</source>
   <translation>El mismo día, {day}; una no tiene título</translation>
  </message>
  <message>
   <source>At the page’s edge; may be the one of {day}</source>
   <translation>En el borde de la página; puede ser la del {day}</translation>
  </message>
  <message>
   <source>Same job and day, {day}, another title</source>
   <translation>El mismo trabajo y día, {day}, con otro título</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.selection_bar</name>
  <message>
   <source>Space takes or leaves the selected rows. Filters only hide rows; they never change what is imported.</source>
   <translation>Espacio incluye o deja las filas seleccionadas. Los filtros solo ocultan filas; nunca cambian lo que se importa.</translation>
  </message>
  <message>
   <source>{count} rows selected</source>
   <translation>{count} filas seleccionadas</translation>
  </message>
  <message>
   <source>{count} rows selected: they are here already</source>
   <translation>{count} filas seleccionadas: ya están aquí</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.standing_card</name>
  <message>
   <source>Keeping up</source>
   <translation>Al día</translation>
  </message>
  <message>
   <source>See those days</source>
   <translation>Ver esos días</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.standing_words</name>
  <message>
   <source>Import those days if you used Connects then; until that is done the opening lot stands in for them.</source>
   <translation>Importa esos días si usaste Connects entonces; mientras tanto, el lote inicial los representa.</translation>
  </message>
  <message>
   <source>Upwork shows {days} days: from {day} on the oldest missing rows are gone there.</source>
   <translation>Upwork muestra {days} días: desde el {day}, las filas más antiguas que faltan ya no están allí.</translation>
  </message>
  <message>
   <source>{count} day</source>
   <translation>{count} día</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} días</translation>
  </message>
  <message>
   <source>Upwork shows {days} days: the oldest missing rows can no longer be copied.</source>
   <translation>Upwork muestra {days} días: las filas más antiguas que faltan ya no se pueden copiar.</translation>
  </message>
  <message>
   <source>Rows between {first} and {last} are missing.</source>
   <translation>Faltan filas entre el {first} y el {last}.</translation>
  </message>
  <message>
   <source>No page of Upwork is here yet.</source>
   <translation>Aún no hay ninguna página de Upwork.</translation>
  </message>
  <message>
   <source>Covered up to {day}.</source>
   <translation>Cubierto hasta el {day}.</translation>
  </message>
  <message>
   <source>No page shows {first} to {last}.</source>
   <translation>Ninguna página muestra del {first} al {last}.</translation>
  </message>
  <message>
   <source>Upwork keeps {days} days of history: bring it in now, then once a month.</source>
   <translation>Upwork guarda {days} días de historial: tráelo ahora y después una vez al mes.</translation>
  </message>
  <message>
   <source>That is {days} ago: time to import again.</source>
   <translation>De eso hace {days}: toca importar de nuevo.</translation>
  </message>
  <message>
   <source>{count} older span is open too.</source>
   <translation>Queda abierto {count} periodo anterior más.</translation>
  </message>
  <message>
   <source>{count} older spans are open too.</source>
   <translation>Quedan abiertos {count} periodos anteriores más.</translation>
  </message>
  <message>
   <source>Next import by {day}.</source>
   <translation>Próxima importación: hasta el {day}.</translation>
  </message>
  <message>
   <source>So are rows of {count} older span.</source>
   <translation>También faltan filas de {count} periodo anterior.</translation>
  </message>
  <message>
   <source>So are rows of {count} older spans.</source>
   <translation>También faltan filas de {count} periodos anteriores.</translation>
  </message>
  <message>
   <source>Rows before {day} are missing.</source>
   <translation>Faltan filas anteriores al {day}.</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.twins_card</name>
  <message>
   <source>Left out of an import: it may be the one here.</source>
   <translation>Quedó fuera de una importación: puede ser la que ya está aquí.</translation>
  </message>
  <message>
   <source>Is it the same?</source>
   <translation>¿Es la misma?</translation>
  </message>
  <message>
   <source>{count} on {day}, “{what}”</source>
   <translation>{count} el {day}, «{what}»</translation>
  </message>
  <message>
   <source>{count} more follows.</source>
   <translation>Sigue {count} más.</translation>
  </message>
  <message>
   <source>{count} more follow.</source>
   <translation>Siguen {count} más.</translation>
  </message>
  <message>
   <source>It is the same</source>
   <translation>Es la misma</translation>
  </message>
  <message>
   <source>Both are true</source>
   <translation>Las dos son ciertas</translation>
  </message>
  <message>
   <source>Here is: {row}</source>
   <translation>Aquí está: {row}</translation>
  </message>
 </context>
 <context>
  <name>ui.importing.wording_card</name>
  <message>
   <source>Upwork used a wording Bidbook doesn’t know: “{wording}”.</source>
   <translation>Upwork usó una redacción que Bidbook no conoce: «{wording}».</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Para qué es</translation>
  </message>
  <message>
   <source>Use for all</source>
   <translation>Usar para todas</translation>
  </message>
  <message>
   <source>{count} row,</source>
   <translation>{count} fila,</translation>
  </message>
  <message>
   <source>{count} rows, together</source>
   <translation>{count} filas, en total</translation>
  </message>
  <message>
   <source>It counts all the same; say once what it is for.</source>
   <translation>Cuenta igualmente; di una vez para qué es.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>{rows} {sum} Connects.</source>
   <translation>{rows} {sum} Connects.</translation>
  </message>
  <message>
   <source>{count} more follows.</source>
   <translation>Sigue {count} más.</translation>
  </message>
  <message>
   <source>{count} more follow.</source>
   <translation>Siguen {count} más.</translation>
  </message>
  <message>
   <source>Choose what it is for first</source>
   <translation>Elige primero para qué es</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.absent</name>
  <message>
   <source>Show all time</source>
   <translation>Mostrar todo el tiempo</translation>
  </message>
  <message>
   <source>Bring in a page</source>
   <translation>Traer una página</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advice</name>
  <message>
   <source>no pace</source>
   <translation>sin ritmo</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advice_card</name>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>This could not be worked out.</source>
   <translation>Esto no se pudo calcular.</translation>
  </message>
  <message>
   <source>The sum</source>
   <translation>La suma</translation>
  </message>
  <message>
   <source>More: {title}</source>
   <translation>Más: {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.advisers</name>
  <message>
   <source>What to buy</source>
   <translation>Qué comprar</translation>
  </message>
  <message>
   <source>Which plan</source>
   <translation>Qué plan</translation>
  </message>
  <message>
   <source>a month at your pace</source>
   <translation>al mes a tu ritmo</translation>
  </message>
  <message>
   <source>Whether the badge pays</source>
   <translation>Si la insignia compensa</translation>
  </message>
  <message>
   <source>{count} of them are frozen.</source>
   <translation>{count} de ellos están congelados.</translation>
  </message>
  <message>
   <source>The dearest plan pays from {count} Connects a month on.</source>
   <translation>El plan más caro compensa desde {count} Connects al mes.</translation>
  </message>
  <message>
   <source>You hold {held} and use about {pace} a week ({low} to {high}).</source>
   <translation>Tienes {held} y usas unos {pace} por semana (de {low} a {high}).</translation>
  </message>
  <message>
   <source>Lapses are counted at half your pace.</source>
   <translation>Lo que caduca se cuenta a la mitad de tu ritmo.</translation>
  </message>
  <message>
   <source>{low} to {high} more invitations a week came with it.</source>
   <translation>Con ella llegaron de {low} a {high} invitaciones más por semana.</translation>
  </message>
  <message>
   <source>You hold {held}.</source>
   <translation>Tienes {held}.</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
  <message>
   <source>At most {cap} may be held.</source>
   <translation>Se pueden tener {cap} como máximo.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.arrangement</name>
  <message>
   <source>Upcoming expiries</source>
   <translation>Próximas caducidades</translation>
  </message>
  <message>
   <source>Spend per win</source>
   <translation>Gasto por éxito</translation>
  </message>
  <message>
   <source>Balance by source</source>
   <translation>Saldo por procedencia</translation>
  </message>
  <message>
   <source>Boost lab</source>
   <translation>Laboratorio de boost</translation>
  </message>
  <message>
   <source>Burn and runway</source>
   <translation>Consumo y duración</translation>
  </message>
  <message>
   <source>From proposal to win</source>
   <translation>De la propuesta al éxito</translation>
  </message>
  <message>
   <source>Win rate by a criterion</source>
   <translation>Éxitos según un criterio</translation>
  </message>
  <message>
   <source>Spent and earned</source>
   <translation>Gastado y ganado</translation>
  </message>
  <message>
   <source>What to buy</source>
   <translation>Qué comprar</translation>
  </message>
  <message>
   <source>Which plan</source>
   <translation>Qué plan</translation>
  </message>
  <message>
   <source>Whether the badge pays</source>
   <translation>Si la insignia compensa</translation>
  </message>
  <message>
   <source>Beside others</source>
   <translation>Junto a otros</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>Qué habría pasado</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.balance_chart</name>
  <message>
   <source>Balance by source</source>
   <translation>Saldo por procedencia</translation>
  </message>
  <message>
   <source>You hold {now}, about {mean} on average.</source>
   <translation>Tienes {now}, unos {mean} de media.</translation>
  </message>
  <message>
   <source>You held {now} at the end, about {mean} on average.</source>
   <translation>Al final tenías {now}, unos {mean} de media.</translation>
  </message>
  <message>
   <source>No Connects yet</source>
   <translation>Aún no hay Connects</translation>
  </message>
  <message>
   <source>Paste your Connects History, and every lot shows here from its first day.</source>
   <translation>Pega tu Connects History y cada lote aparecerá aquí desde su primer día.</translation>
  </message>
  <message>
   <source>You hold {now}.</source>
   <translation>Tienes {now}.</translation>
  </message>
  <message>
   <source>You held {now}.</source>
   <translation>Tenías {now}.</translation>
  </message>
  <message>
   <source>Of these: {held}.</source>
   <translation>De ellos: {held}.</translation>
  </message>
  <message>
   <source>The most was {count} on {day}.</source>
   <translation>El máximo fue {count} el {day}.</translation>
  </message>
  <message>
   <source>{day}: {count}</source>
   <translation>{day}: {count}</translation>
  </message>
  <message>
   <source>End of</source>
   <translation>Fin de</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>Nothing was held in this period</source>
   <translation>En este periodo no había nada</translation>
  </message>
  <message>
   <source>Another period has a balance to show.</source>
   <translation>Otro periodo tiene un saldo que mostrar.</translation>
  </message>
  <message>
   <source>All {source}.</source>
   <translation>Todo {source}.</translation>
  </message>
  <message>
   <source>entries of {day}</source>
   <translation>apuntes del {day}</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>apuntes del {since} al {until}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.behind</name>
  <message>
   <source>chart: {name}</source>
   <translation>gráfico: {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.beside_others</name>
  <message>
   <source>Beside others</source>
   <translation>Junto a otros</translation>
  </message>
  <message>
   <source>Yours: too early, {count} of about {needed} needed.</source>
   <translation>Lo tuyo: demasiado pronto, {count} de unas {needed} necesarias.</translation>
  </message>
  <message>
   <source>Yours: {figure}, from {count}.</source>
   <translation>Lo tuyo: {figure}, de {count}.</translation>
  </message>
  <message>
   <source>Yours: {figure}, likely {range}, from {count}.</source>
   <translation>Lo tuyo: {figure}, probablemente {range}, de {count}.</translation>
  </message>
  <message>
   <source>Your ledger does not tell your own.</source>
   <translation>Tu libro no dice lo tuyo.</translation>
  </message>
  <message>
   <source>{source}: {trust}</source>
   <translation>{source}: {trust}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Otros</translation>
  </message>
  <message>
   <source>{source}, {year}</source>
   <translation>{source}, {year}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.card_places</name>
  <message>
   <source>Move earlier</source>
   <translation>Mover antes</translation>
  </message>
  <message>
   <source>Move later</source>
   <translation>Mover después</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.chart_card</name>
  <message>
   <source>This chart could not be drawn</source>
   <translation>No se pudo dibujar este gráfico</translation>
  </message>
  <message>
   <source>Your ledger is untouched, and the other pages work.</source>
   <translation>Tu libro está intacto y las otras páginas funcionan.</translation>
  </message>
  <message>
   <source>Show as table</source>
   <translation>Mostrar como tabla</translation>
  </message>
  <message>
   <source>Save as PNG...</source>
   <translation>Guardar como PNG...</translation>
  </message>
  <message>
   <source>Save as SVG...</source>
   <translation>Guardar como SVG...</translation>
  </message>
  <message>
   <source>Save values as CSV...</source>
   <translation>Guardar valores como CSV...</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>More: {title}</source>
   <translation>Más: {title}</translation>
  </message>
  <message>
   <source>Save {title}</source>
   <translation>Guardar {title}</translation>
  </message>
  <message>
   <source>Wrote {name}.</source>
   <translation>Se escribió {name}.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.expiries_chart</name>
  <message>
   <source>Upcoming expiries</source>
   <translation>Próximas caducidades</translation>
  </message>
  <message>
   <source>{count} of them frozen until Agency Plus is back</source>
   <translation>{count} de ellos congelados hasta que vuelva Agency Plus</translation>
  </message>
  <message>
   <source>none lapse at your pace</source>
   <translation>a tu ritmo no caduca ninguno</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>demasiado pronto</translation>
  </message>
  <message>
   <source>{month}: {count}</source>
   <translation>{month}: {count}</translation>
  </message>
  <message>
   <source>lots that end in {month}</source>
   <translation>lotes que terminan en {month}</translation>
  </message>
  <message>
   <source>{count} lapse at your pace, {low} to {high}</source>
   <translation>{count} caducan a tu ritmo, de {low} a {high}</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Termina</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Procedencia</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Will lapse</source>
   <translation>Caducará</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>Intervalo</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>Congelados</translation>
  </message>
  <message>
   <source>{figure}, {low} to {high}</source>
   <translation>{figure}, de {low} a {high}</translation>
  </message>
  <message>
   <source>{count} lapse at your pace</source>
   <translation>{count} caducan a tu ritmo</translation>
  </message>
  <message>
   <source>Nothing held, nothing to lapse</source>
   <translation>Nada guardado, nada que caduque</translation>
  </message>
  <message>
   <source>Every lot is used or has ended. New Connects show here with their last day.</source>
   <translation>Cada lote está usado o ha terminado. Los Connects nuevos aparecen aquí con su último día.</translation>
  </message>
  <message>
   <source>Nothing ends</source>
   <translation>Nada termina</translation>
  </message>
  <message>
   <source>they cost {money}</source>
   <translation>cuestan {money}</translation>
  </message>
  <message>
   <source>Nothing ends by {month}</source>
   <translation>Nada termina hasta {month}</translation>
  </message>
  <message>
   <source>{count} Connects end later.</source>
   <translation>{count} Connects terminan más tarde.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.expiries_words</name>
  <message>
   <source>{total} end on {day}; {lapse} of them lapse at your pace.</source>
   <translation>{total} terminan el {day}; {lapse} de ellos caducan a tu ritmo.</translation>
  </message>
  <message>
   <source>{frozen} frozen ones end on {day} and lapse, unless Agency Plus is back before.</source>
   <translation>{frozen} congelados terminan el {day} y caducan, salvo que Agency Plus vuelva antes.</translation>
  </message>
  <message>
   <source>{total} end on {day}; at your pace all of them lapse.</source>
   <translation>{total} terminan el {day}; a tu ritmo caducan todos.</translation>
  </message>
  <message>
   <source>Too early to say what will lapse: your pace is not known yet.</source>
   <translation>Es pronto para decir qué caducará: aún no se conoce tu ritmo.</translation>
  </message>
  <message>
   <source>Likely {low} to {high}.</source>
   <translation>Probablemente de {low} a {high}.</translation>
  </message>
  <message>
   <source>{count} end on {day} at the latest.</source>
   <translation>{count} terminan a más tardar el {day}.</translation>
  </message>
  <message>
   <source>Nothing is projected to lapse by {month}.</source>
   <translation>No se prevé que caduque nada hasta {month}.</translation>
  </message>
  <message>
   <source>Next to end: {count} on {day}.</source>
   <translation>Lo próximo en terminar: {count} el {day}.</translation>
  </message>
  <message>
   <source>{count} more lapse by {month}.</source>
   <translation>{count} más caducan hasta {month}.</translation>
  </message>
  <message>
   <source>Nothing else is at risk by {month}.</source>
   <translation>Nada más corre riesgo hasta {month}.</translation>
  </message>
  <message>
   <source>In slow weeks up to {count} may lapse.</source>
   <translation>En semanas lentas pueden caducar hasta {count}.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.hindsight</name>
  <message>
   <source>no proposal over {count} Connects</source>
   <translation>ninguna propuesta de más de {count} Connects</translation>
  </message>
  <message>
   <source>{count} of {sent} proposals would not have been sent, {wins} wins among them.</source>
   <translation>{count} de {sent} propuestas no se habrían enviado, entre ellas {wins} éxitos.</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>Qué habría pasado</translation>
  </message>
  <message>
   <source>hindsight</source>
   <translation>a toro pasado</translation>
  </message>
  <message>
   <source>No proposals yet, so there is nothing to replay.</source>
   <translation>Aún no hay propuestas, así que no hay nada que repetir.</translation>
  </message>
  <message>
   <source>{count} fewer Connects would have lapsed.</source>
   <translation>Habrían caducado {count} Connects menos.</translation>
  </message>
  <message>
   <source>{count} more Connects would have lapsed.</source>
   <translation>Habrían caducado {count} Connects más.</translation>
  </message>
  <message>
   <source>{count} could not be judged and stay.</source>
   <translation>{count} no se pudieron juzgar y se quedan.</translation>
  </message>
  <message>
   <source>It would have saved {money}.</source>
   <translation>Habría ahorrado {money}.</translation>
  </message>
  <message>
   <source>It would have cost {money} more.</source>
   <translation>Habría costado {money} más.</translation>
  </message>
  <message>
   <source>It would have cost the same.</source>
   <translation>Habría costado lo mismo.</translation>
  </message>
  <message>
   <source>As it was</source>
   <translation>Como fue</translation>
  </message>
  <message>
   <source>As it would be</source>
   <translation>Como sería</translation>
  </message>
  <message>
   <source>no boosts</source>
   <translation>sin boosts</translation>
  </message>
  <message>
   <source>no client without verified payment</source>
   <translation>ningún cliente sin pago verificado</translation>
  </message>
  <message>
   <source>paid Connects always first</source>
   <translation>siempre primero los Connects pagados</translation>
  </message>
  <message>
   <source>always in the order received</source>
   <translation>siempre por orden de llegada</translation>
  </message>
  <message>
   <source>Just as many Connects would have lapsed.</source>
   <translation>Habrían caducado los mismos Connects.</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Entrevistas</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>Éxitos</translation>
  </message>
  <message>
   <source>Connects used, net</source>
   <translation>Connects usados, netos</translation>
  </message>
  <message>
   <source>Connects lapsed</source>
   <translation>Connects caducados</translation>
  </message>
  <message>
   <source>Connects left over today</source>
   <translation>Connects que quedan hoy</translation>
  </message>
  <message>
   <source>Cash spent</source>
   <translation>Efectivo gastado</translation>
  </message>
  <message>
   <source>Earned</source>
   <translation>Ganado</translation>
  </message>
  <message>
   <source>no job with {count} proposals or more</source>
   <translation>ningún trabajo con {count} propuestas o más</translation>
  </message>
  <message>
   <source>no client who hires under {count} in 100</source>
   <translation>ningún cliente que contrate en menos de {count} de cada 100</translation>
  </message>
  <message>
   <source>always on {plan}</source>
   <translation>siempre en {plan}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.insights_page</name>
  <message>
   <source>Insights</source>
   <translation>Análisis</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Periodo</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>All charts as PNG...</source>
   <translation>Todos los gráficos como PNG...</translation>
  </message>
  <message>
   <source>All charts as SVG...</source>
   <translation>Todos los gráficos como SVG...</translation>
  </message>
  <message>
   <source>All values as CSV...</source>
   <translation>Todos los valores como CSV...</translation>
  </message>
  <message>
   <source>Choose charts</source>
   <translation>Elegir gráficos</translation>
  </message>
  <message>
   <source>{period}, {weeks} weeks</source>
   <translation>{period}, {weeks} semanas</translation>
  </message>
  <message>
   <source>{period}, 1 week</source>
   <translation>{period}, 1 semana</translation>
  </message>
  <message>
   <source>Export into a folder</source>
   <translation>Exportar a una carpeta</translation>
  </message>
  <message>
   <source>Nothing to draw yet</source>
   <translation>Aún no hay nada que dibujar</translation>
  </message>
  <message>
   <source>Bring in your Connects History, and what lapses and what a win costs show here.</source>
   <translation>Trae tu Connects History y aquí verás lo que caduca y lo que cuesta un éxito.</translation>
  </message>
  <message>
   <source>All charts follow the period. Click a chart to see its rows.</source>
   <translation>Todos los gráficos siguen el periodo. Haz clic en un gráfico para ver sus filas.</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 días</translation>
  </message>
  <message>
   <source>12 months</source>
   <translation>12 meses</translation>
  </message>
  <message>
   <source>2 years</source>
   <translation>2 años</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>Bring in a page</source>
   <translation>Traer una página</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Como siempre</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.key_buttons</name>
  <message>
   <source>Show {name}</source>
   <translation>Mostrar {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.money_chart</name>
  <message>
   <source>Spent and earned</source>
   <translation>Gastado y ganado</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>Aún no hay propuestas</translation>
  </message>
  <message>
   <source>Paste your Connects History, and what it cost and brought adds up here.</source>
   <translation>Pega tu Connects History y aquí se suma lo que costó y lo que trajo.</translation>
  </message>
  <message>
   <source>{spent} spent, {earned} earned so far.</source>
   <translation>{spent} gastados, {earned} ganados hasta ahora.</translation>
  </message>
  <message>
   <source>{count} proposals, {wins} won, {period}; income after Upwork's fee.</source>
   <translation>{count} propuestas, {wins} ganadas, {period}; ingresos tras la comisión de Upwork.</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>Las otras monedas van aparte.</translation>
  </message>
  <message>
   <source>{month}: {spent} spent</source>
   <translation>{month}: {spent} gastados</translation>
  </message>
  <message>
   <source>{earned} earned</source>
   <translation>{earned} ganados</translation>
  </message>
  <message>
   <source>in all so far</source>
   <translation>en total hasta ahora</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>apuntes del {since} al {until}</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>Gastado</translation>
  </message>
  <message>
   <source>Earned</source>
   <translation>Ganado</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>No hay propuestas en este periodo</translation>
  </message>
  <message>
   <source>No money spent in this period</source>
   <translation>Ningún gasto en este periodo</translation>
  </message>
  <message>
   <source>What was used cost nothing, and no income is known for it.</source>
   <translation>Lo usado no costó nada y no se conocen ingresos por ello.</translation>
  </message>
  <message>
   <source>{spent} spent; no income is known yet.</source>
   <translation>{spent} gastados; aún no se conocen ingresos.</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>{count} se enviaron en otro.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.pace_slider</name>
  <message>
   <source>Pace</source>
   <translation>Ritmo</translation>
  </message>
  <message>
   <source>My own pace</source>
   <translation>Mi propio ritmo</translation>
  </message>
  <message>
   <source>At {connects} Connects a week</source>
   <translation>A {connects} Connects por semana</translation>
  </message>
  <message>
   <source>At your own pace: about {count} proposals a week</source>
   <translation>A tu propio ritmo: unas {count} propuestas por semana</translation>
  </message>
  <message>
   <source>At your own pace: about 1 proposal a week</source>
   <translation>A tu propio ritmo: alrededor de 1 propuesta por semana</translation>
  </message>
  <message>
   <source>At 1 proposal a week, about {connects} Connects</source>
   <translation>A 1 propuesta por semana, unos {connects} Connects</translation>
  </message>
  <message>
   <source>At {count} proposals a week, about {connects} Connects</source>
   <translation>A {count} propuestas por semana, unos {connects} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.period_brush</name>
  <message>
   <source>Period of all charts</source>
   <translation>Periodo de todos los gráficos</translation>
  </message>
  <message>
   <source>Arrow keys move it, with Shift its end, with Ctrl its start.</source>
   <translation>Las flechas lo mueven; con Mayús, su final; con Ctrl, su inicio.</translation>
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
   <translation>De la propuesta al éxito</translation>
  </message>
  <message>
   <source>in 100 sent</source>
   <translation>de cada 100 enviadas</translation>
  </message>
  <message>
   <source>Boost lab</source>
   <translation>Laboratorio de boost</translation>
  </message>
  <message>
   <source>wins in 100, by Connects bid</source>
   <translation>éxitos de cada 100, por Connects pujados</translation>
  </message>
  <message>
   <source>Win rate by</source>
   <translation>Éxitos según</translation>
  </message>
  <message>
   <source>wins in 100</source>
   <translation>éxitos de cada 100</translation>
  </message>
  <message>
   <source>No win among {count} settled proposals yet.</source>
   <translation>Aún ningún éxito entre {count} propuestas resueltas.</translation>
  </message>
  <message>
   <source>Too early to say whether a boost helps.</source>
   <translation>Es pronto para decir si un boost ayuda.</translation>
  </message>
  <message>
   <source>Too early to compare: fewer than two groups have enough.</source>
   <translation>Es pronto para comparar: menos de dos grupos tienen suficientes.</translation>
  </message>
  <message>
   <source>Most wins: {best}, {range}; fewest: {least}, and the ranges lie apart.</source>
   <translation>Más éxitos: {best}, {range}; menos: {least}, y los intervalos no se tocan.</translation>
  </message>
  <message>
   <source>Most wins: {best}, {range}, but the ranges overlap: not yet certain.</source>
   <translation>Más éxitos: {best}, {range}, pero los intervalos se solapan: aún no es seguro.</translation>
  </message>
  <message>
   <source>{count} more groups are in the table.</source>
   <translation>Hay {count} grupos más en la tabla.</translation>
  </message>
  <message>
   <source>A boost of {band} wins {range}, none {plain}: the ranges overlap.</source>
   <translation>Un boost de {band} gana {range}, sin boost {plain}: los intervalos se solapan.</translation>
  </message>
  <message>
   <source>viewed</source>
   <translation>vistas</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>respondidas</translation>
  </message>
  <message>
   <source>interview</source>
   <translation>entrevista</translation>
  </message>
  <message>
   <source>won</source>
   <translation>ganadas</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>Win rate by {criterion}</source>
   <translation>Tasa de éxito por {criterion}</translation>
  </message>
  <message>
   <source>{wins} won of {count} settled there.</source>
   <translation>{wins} ganadas de {count} resueltas ahí.</translation>
  </message>
  <message>
   <source>{stage} {words}</source>
   <translation>{stage} {words}</translation>
  </message>
  <message>
   <source>Others: {list}.</source>
   <translation>Otros: {list}.</translation>
  </message>
  <message>
   <source>A boost of {band} wins more: {range} against {plain}.</source>
   <translation>Un boost de {band} gana más: {range} frente a {plain}.</translation>
  </message>
  <message>
   <source>A boost of {band} wins less: {range} against {plain}.</source>
   <translation>Un boost de {band} gana menos: {range} frente a {plain}.</translation>
  </message>
  <message>
   <source>{likely} end in a win: {wins} of {count} settled.</source>
   <translation>{likely} acaban en éxito: {wins} de {count} resueltas.</translation>
  </message>
  <message>
   <source>{likely} come to an interview.</source>
   <translation>{likely} llegan a una entrevista.</translation>
  </message>
  <message>
   <source>In the other bands {count} are settled: too early.</source>
   <translation>En los otros tramos hay {count} resueltas: es pronto.</translation>
  </message>
  <message>
   <source>{count} boosted proposals are settled, {plain} without a boost.</source>
   <translation>Hay {count} propuestas con boost resueltas, {plain} sin boost.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>{low} and up</source>
   <translation>{low} o más</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.rates</name>
  <message>
   <source>none yet</source>
   <translation>aún ninguna</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>demasiado pronto</translation>
  </message>
  <message>
   <source>of {count} settled</source>
   <translation>de {count} resueltas</translation>
  </message>
  <message>
   <source>{count} of about {needed}</source>
   <translation>{count} de unas {needed}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.rates_chart</name>
  <message>
   <source>Rate</source>
   <translation>Tasa</translation>
  </message>
  <message>
   <source>Likely range</source>
   <translation>Intervalo probable</translation>
  </message>
  <message>
   <source>{reached} of {count} settled</source>
   <translation>{reached} de {count} resueltas</translation>
  </message>
  <message>
   <source>{name}: {rate}</source>
   <translation>{name}: {rate}</translation>
  </message>
  <message>
   <source>a win costs {value}, {range}</source>
   <translation>un contrato cuesta {value}, {range}</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Resueltas</translation>
  </message>
  <message>
   <source>Of these</source>
   <translation>De estas</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>Probable</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Otros</translation>
  </message>
  <message>
   <source>A win</source>
   <translation>Un éxito</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>dotted: {words}</source>
   <translation>punteado: {words}</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>Aún no hay propuestas</translation>
  </message>
  <message>
   <source>Paste your Connects History or your proposals, and what came of them shows.</source>
   <translation>Pega tu Connects History o tus propuestas y verás cómo terminaron.</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>No hay propuestas en este periodo</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>Es pronto para decirlo</translation>
  </message>
  <message>
   <source>Shows here with its range: {count} settled.</source>
   <translation>Aparece aquí con su intervalo: {count} resueltas.</translation>
  </message>
  <message>
   <source>{count} sent</source>
   <translation>{count} enviadas</translation>
  </message>
  <message>
   <source>likely {range}</source>
   <translation>probablemente {range}</translation>
  </message>
  <message>
   <source>{count} still open</source>
   <translation>{count} aún abiertas</translation>
  </message>
  <message>
   <source>others: {words}</source>
   <translation>otros: {words}</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>{count} se enviaron en otro.</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.runway_chart</name>
  <message>
   <source>Ahead at the pace below</source>
   <translation>Lo que viene al ritmo de abajo</translation>
  </message>
  <message>
   <source>You use about {pace} a week, {low} to {high}.</source>
   <translation>Usas unos {pace} por semana, de {low} a {high}.</translation>
  </message>
  <message>
   <source>{count} are frozen until Agency Plus is back.</source>
   <translation>{count} están congelados hasta que vuelva Agency Plus.</translation>
  </message>
  <message>
   <source>Of {count} past forecasts like this, {inside} held.</source>
   <translation>De {count} previsiones pasadas como esta, {inside} se cumplieron.</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>Burn and runway</source>
   <translation>Consumo y duración</translation>
  </message>
  <message>
   <source>Ahead at your pace</source>
   <translation>Lo que viene a tu ritmo</translation>
  </message>
  <message>
   <source>Nothing is used at this pace.</source>
   <translation>A este ritmo no se usa nada.</translation>
  </message>
  <message>
   <source>At {pace} a week.</source>
   <translation>A {pace} por semana.</translation>
  </message>
  <message>
   <source>{held} last longer than a year, or end before you use them.</source>
   <translation>{held} duran más de un año, o terminan antes de que los uses.</translation>
  </message>
  <message>
   <source>{wallet} runs out first: its {held} last until {day}, {range}.</source>
   <translation>{wallet} se agota primero: sus {held} duran hasta el {day}, {range}.</translation>
  </message>
  <message>
   <source>{held} last until {day}, {range}.</source>
   <translation>{held} duran hasta el {day}, {range}.</translation>
  </message>
  <message>
   <source>It follows the months of your last {years} years.</source>
   <translation>Sigue los meses de tus últimos {years} años.</translation>
  </message>
  <message>
   <source>{count} lapse; at your own pace {usual}.</source>
   <translation>{count} caducan; a tu propio ritmo, {usual}.</translation>
  </message>
  <message>
   <source>{day}: {count}</source>
   <translation>{day}: {count}</translation>
  </message>
  <message>
   <source>{low} to {high} at this pace</source>
   <translation>de {low} a {high} a este ritmo</translation>
  </message>
  <message>
   <source>End of</source>
   <translation>Fin de</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Guardados</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Nothing to use, no runway</source>
   <translation>Nada que usar, sin duración</translation>
  </message>
  <message>
   <source>New Connects show here with the day on which they run out.</source>
   <translation>Los Connects nuevos aparecen aquí con el día en que se agotan.</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>Es pronto para decirlo</translation>
  </message>
  <message>
   <source>How long Connects last shows here once your pace is known.</source>
   <translation>Cuando se conozca tu ritmo, aquí verás cuánto duran los Connects.</translation>
  </message>
  <message>
   <source>at the earliest {day}</source>
   <translation>como muy pronto el {day}</translation>
  </message>
  <message>
   <source>Nothing lapses.</source>
   <translation>Nada caduca.</translation>
  </message>
  <message>
   <source>Nothing more lapses.</source>
   <translation>Nada más caduca.</translation>
  </message>
  <message>
   <source>{count} lapse.</source>
   <translation>{count} caducan.</translation>
  </message>
  <message>
   <source>entries {since} to {until}</source>
   <translation>apuntes del {since} al {until}</translation>
  </message>
  <message>
   <source>No Connects were used in the last {weeks} weeks.</source>
   <translation>En las últimas {weeks} semanas no se usaron Connects.</translation>
  </message>
  <message>
   <source>held</source>
   <translation>se mantuvo</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.sheet_table</name>
  <message>
   <source>Table: {title}</source>
   <translation>Tabla: {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.spending</name>
  <message>
   <source>too early</source>
   <translation>demasiado pronto</translation>
  </message>
  <message>
   <source>A win costs {value} now, {range}.</source>
   <translation>Un éxito cuesta ahora {value}, {range}.</translation>
  </message>
  <message>
   <source>An interview costs {value} now, {range}.</source>
   <translation>Una entrevista cuesta ahora {value}, {range}.</translation>
  </message>
  <message>
   <source>A reply costs {value} now, {range}.</source>
   <translation>Una respuesta cuesta ahora {value}, {range}.</translation>
  </message>
  <message>
   <source>A win cost {value}, {range}.</source>
   <translation>Un éxito costó {value}, {range}.</translation>
  </message>
  <message>
   <source>An interview cost {value}, {range}.</source>
   <translation>Una entrevista costó {value}, {range}.</translation>
  </message>
  <message>
   <source>A reply cost {value}, {range}.</source>
   <translation>Una respuesta costó {value}, {range}.</translation>
  </message>
  <message>
   <source>Too early to say what a win costs.</source>
   <translation>Es pronto para decir lo que cuesta un éxito.</translation>
  </message>
  <message>
   <source>{count} of about {needed} proposals needed are settled in this half year.</source>
   <translation>En este semestre hay {count} propuestas resueltas de unas {needed} necesarias.</translation>
  </message>
  <message>
   <source>Nothing of the kind among the last {count} settled proposals.</source>
   <translation>Nada de eso entre las últimas {count} propuestas resueltas.</translation>
  </message>
  <message>
   <source>So one costs {low} or more; how much more is too early to say.</source>
   <translation>Así que cuesta {low} o más; cuánto más, es pronto para decirlo.</translation>
  </message>
  <message>
   <source>No win among the last {count} settled proposals.</source>
   <translation>Ningún éxito entre las últimas {count} propuestas resueltas.</translation>
  </message>
  <message>
   <source>So a win costs {low} or more; how much more is too early to say.</source>
   <translation>Así, un éxito cuesta {low} o más; cuánto más, es pronto para decirlo.</translation>
  </message>
  <message>
   <source>Each point looks back half a year.</source>
   <translation>Cada punto mira medio año atrás.</translation>
  </message>
  <message>
   <source>It was {value} in {month}, but the ranges overlap: not yet certain.</source>
   <translation>Era {value} en {month}, pero los intervalos se solapan: aún no es seguro.</translation>
  </message>
  <message>
   <source>none of {count} won</source>
   <translation>ninguna de {count} ganó</translation>
  </message>
  <message>
   <source>no interview from {count}</source>
   <translation>ninguna entrevista de {count}</translation>
  </message>
  <message>
   <source>no reply to {count}</source>
   <translation>ninguna respuesta a {count}</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>Las otras monedas van aparte.</translation>
  </message>
  <message>
   <source>It has come down from {value} in {month}, and the ranges lie apart.</source>
   <translation>Ha bajado desde {value} en {month}, y los intervalos no se tocan.</translation>
  </message>
  <message>
   <source>It has gone up from {value} in {month}, and the ranges lie apart.</source>
   <translation>Ha subido desde {value} en {month}, y los intervalos no se tocan.</translation>
  </message>
  <message>
   <source>{count} of about {needed}</source>
   <translation>{count} de unas {needed}</translation>
  </message>
 </context>
 <context>
  <name>ui.insights.spending_chart</name>
  <message>
   <source>Spend per</source>
   <translation>Gasto por</translation>
  </message>
  <message>
   <source>Too early to say</source>
   <translation>Es pronto para decirlo</translation>
  </message>
  <message>
   <source>win</source>
   <translation>éxito</translation>
  </message>
  <message>
   <source>interview</source>
   <translation>entrevista</translation>
  </message>
  <message>
   <source>reply</source>
   <translation>respuesta</translation>
  </message>
  <message>
   <source>Spend per win shows here with its range: {count}.</source>
   <translation>El gasto por éxito aparece aquí con su intervalo: {count}.</translation>
  </message>
  <message>
   <source>{day}: {value}</source>
   <translation>{day}: {value}</translation>
  </message>
  <message>
   <source>in full {value}, {range}</source>
   <translation>en total {value}, {range}</translation>
  </message>
  <message>
   <source>{count} won of {settled} settled</source>
   <translation>{count} ganadas de {settled} resueltas</translation>
  </message>
  <message>
   <source>{count} interviews from {settled} settled</source>
   <translation>{count} entrevistas de {settled} resueltas</translation>
  </message>
  <message>
   <source>{count} answered of {settled} settled</source>
   <translation>{count} respondidas de {settled} resueltas</translation>
  </message>
  <message>
   <source>Half year to</source>
   <translation>Semestre hasta</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Resueltas</translation>
  </message>
  <message>
   <source>Of these</source>
   <translation>De estas</translation>
  </message>
  <message>
   <source>Cash</source>
   <translation>Efectivo</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>In full</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>too early</source>
   <translation>demasiado pronto</translation>
  </message>
  <message>
   <source>Spend per win</source>
   <translation>Gasto por éxito</translation>
  </message>
  <message>
   <source>Spend per interview</source>
   <translation>Gasto por entrevista</translation>
  </message>
  <message>
   <source>Spend per reply</source>
   <translation>Gasto por respuesta</translation>
  </message>
  <message>
   <source>No proposals yet</source>
   <translation>Aún no hay propuestas</translation>
  </message>
  <message>
   <source>Paste your Connects History or your proposals, and each win shows its cost.</source>
   <translation>Pega tu Connects History o tus propuestas y cada éxito mostrará su coste.</translation>
  </message>
  <message>
   <source>No proposals in this period</source>
   <translation>No hay propuestas en este periodo</translation>
  </message>
  <message>
   <source>{day}: {early}</source>
   <translation>{day}: {early}</translation>
  </message>
  <message>
   <source>{count} were sent in another one.</source>
   <translation>{count} se enviaron en otro.</translation>
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
   <translation>de antigüedad desconocida</translation>
  </message>
  <message>
   <source>order received</source>
   <translation>por orden de llegada</translation>
  </message>
  <message>
   <source>paid first</source>
   <translation>primero los pagados</translation>
  </message>
  <message>
   <source>no interview award</source>
   <translation>sin concesión por entrevista</translation>
  </message>
  <message>
   <source>interview award</source>
   <translation>concesión por entrevista</translation>
  </message>
  <message>
   <source>award not certain</source>
   <translation>concesión no segura</translation>
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
   <translation>d 'de' MMMM 'de' yyyy</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} a {until}</translation>
  </message>
  <message>
   <source>{items} and {last}</source>
   <translation>{items} y {last}</translation>
  </message>
  <message>
   <source>at least {low}</source>
   <translation>al menos {low}</translation>
  </message>
  <message>
   <source>{count} {source}</source>
   <translation>{count} {source}</translation>
  </message>
  <message>
   <source>{money} each</source>
   <translation>{money} cada uno</translation>
  </message>
  <message>
   <source>fee {number} %</source>
   <translation>comisión {number} %</translation>
  </message>
  <message>
   <source>lapse after {number} days</source>
   <translation>caducan a los {number} días</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.apply_dialog</name>
  <message>
   <source>I applied</source>
   <translation>Me postulé</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Sent by</source>
   <translation>Enviada por</translation>
  </message>
  <message>
   <source>nobody named</source>
   <translation>sin nombre</translation>
  </message>
  <message>
   <source>What did you spend on it?</source>
   <translation>¿Qué gastaste en ello?</translation>
  </message>
  <message>
   <source>Base, Connects</source>
   <translation>Base, Connects</translation>
  </message>
  <message>
   <source>Boost, Connects</source>
   <translation>Boost, Connects</translation>
  </message>
  <message>
   <source>Record it</source>
   <translation>Anotarlo</translation>
  </message>
  <message>
   <source>Write whole numbers of Connects, such as 16.</source>
   <translation>Escribe números enteros de Connects, como 16.</translation>
  </message>
  <message>
   <source>The job leaves the shortlist; its answer is marked under Proposals.</source>
   <translation>El trabajo sale de la preselección; su respuesta se marca en Propuestas.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Record {count} Connects</source>
   <translation>Anotar {count} Connects</translation>
  </message>
  <message>
   <source>The advice was a boost of up to {count}.</source>
   <translation>El consejo era un boost de hasta {count}.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.boost_card</name>
  <message>
   <source>No place pays: each costs more than it adds.</source>
   <translation>Ningún puesto compensa: cada uno cuesta más de lo que aporta.</translation>
  </message>
  <message>
   <source>The post shows no bids. Copy its apply page to see whether a boost pays.</source>
   <translation>La oferta no muestra pujas. Copia su página de postulación para ver si un boost compensa.</translation>
  </message>
  <message>
   <source>No boost is worth it on a job to skip.</source>
   <translation>Ningún boost compensa en un trabajo que se deja pasar.</translation>
  </message>
  <message>
   <source>you have {count} boosted proposals: Insights shows what they brought.</source>
   <translation>tienes {count} propuestas con boost: Análisis muestra lo que trajeron.</translation>
  </message>
  <message>
   <source>you have none that is settled, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>no tienes ninguna resuelta; es pronto para una cifra propia ({count} de unas {enough} necesarias).</translation>
  </message>
  <message>
   <source>you have {count} boosted proposal, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>tienes {count} propuesta con boost; es pronto para una cifra propia ({count} de unas {enough} necesarias).</translation>
  </message>
  <message>
   <source>you have {count} boosted proposals, too early for a figure of your own ({count} of about {enough} needed).</source>
   <translation>tienes {count} propuestas con boost; es pronto para una cifra propia ({count} de unas {enough} necesarias).</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Boosted places</source>
   <translation>Puestos con boost</translation>
  </message>
  <message>
   <source>The least that takes one is {count}; up to {most} could pay.</source>
   <translation>Lo mínimo para lograr uno es {count}; hasta {most} podría compensar.</translation>
  </message>
  <message>
   <source>It keeps its place in about {tenths} of {ten} cases and adds {worth}.</source>
   <translation>Conserva su puesto en unos {tenths} de cada {ten} casos y aporta {worth}.</translation>
  </message>
  <message>
   <source>A boost is reckoned to raise the chance by {added} in {hundred} of itself;</source>
   <translation>Se calcula que un boost sube la probabilidad en {added} de cada {hundred} de sí misma;</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Puesto</translation>
  </message>
  <message>
   <source>Bid now</source>
   <translation>Puja actual</translation>
  </message>
  <message>
   <source>Takes it</source>
   <translation>Lo logra</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>Mejor</translation>
  </message>
  <message>
   <source>free</source>
   <translation>gratis</translation>
  </message>
  <message>
   <source>Bid {count}: more costs more than it adds.</source>
   <translation>Puja {count}: más cuesta más de lo que aporta.</translation>
  </message>
  <message>
   <source>pay what you bid, four places</source>
   <translation>pagas lo que pujas, cuatro puestos</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.compare_dialog</name>
  <message>
   <source>A typical job</source>
   <translation>Un trabajo típico</translation>
  </message>
  <message>
   <source>Choose another job to compare with.</source>
   <translation>Elige otro trabajo para comparar.</translation>
  </message>
  <message>
   <source>Their worths are in two currencies, so they are not compared in money.</source>
   <translation>Sus valores están en dos monedas, así que no se comparan en dinero.</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Decisión</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>Opción de ganar</translation>
  </message>
  <message>
   <source>It asks</source>
   <translation>Pide</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>Vale hasta</translation>
  </message>
  <message>
   <source>What a win is worth</source>
   <translation>Lo que vale ganar</translation>
  </message>
  <message>
   <source>Posted</source>
   <translation>Publicado</translation>
  </message>
  <message>
   <source>Compare two jobs</source>
   <translation>Comparar dos trabajos</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Worth after cost</source>
   <translation>Valor tras costes</translation>
  </message>
  <message>
   <source>“{title}” goes first: it is worth {gap} more.</source>
   <translation>«{title}» va primero: vale {gap} más.</translation>
  </message>
  <message>
   <source>This job</source>
   <translation>Este trabajo</translation>
  </message>
  <message>
   <source>The other</source>
   <translation>El otro</translation>
  </message>
  <message>
   <source>against</source>
   <translation>en contra</translation>
  </message>
  <message>
   <source>“{title}” goes first: it is worth {gap} less, but more for each Connect.</source>
   <translation>«{title}» va primero: vale {gap} menos, pero más por cada Connect.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.decision_words</name>
  <message>
   <source>Your chance is above break-even, the low end of its range is not.</source>
   <translation>Tu probabilidad supera el punto de equilibrio; el extremo bajo de su intervalo, no.</translation>
  </message>
  <message>
   <source>Apply, boost up to {count}</source>
   <translation>Postular, boost hasta {count}</translation>
  </message>
  <message>
   <source>Apply without boost</source>
   <translation>Postular sin boost</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Postular</translation>
  </message>
  <message>
   <source>A win would pay nothing, so no Connect is worth it.</source>
   <translation>Ganar no pagaría nada, así que ningún Connect vale la pena.</translation>
  </message>
  <message>
   <source>It pays with the Connects you hold, not with bought ones.</source>
   <translation>Compensa con los Connects que tienes, no con comprados.</translation>
  </message>
  <message>
   <source>Your chance is below break-even over its whole range.</source>
   <translation>Tu probabilidad está por debajo del punto de equilibrio en todo su intervalo.</translation>
  </message>
  <message>
   <source>Your chance is above break-even over its whole range.</source>
   <translation>Tu probabilidad está por encima del punto de equilibrio en todo su intervalo.</translation>
  </message>
  <message>
   <source>It asks</source>
   <translation>Pide</translation>
  </message>
  <message>
   <source>Break-even</source>
   <translation>Punto de equilibrio</translation>
  </message>
  <message>
   <source>below your range</source>
   <translation>por debajo de tu intervalo</translation>
  </message>
  <message>
   <source>A market prior: none of your own proposals is known yet, so this is what is usual on Upwork, with a wide range. It becomes yours with every answer you mark.</source>
   <translation>Lo habitual del mercado: aún no se conoce ninguna propuesta tuya, así que esto es lo usual en Upwork, con un intervalo amplio. Se vuelve tuyo con cada respuesta que marcas.</translation>
  </message>
  <message>
   <source>Rests on {proposals} of your proposals, {interviews} interviews, {wins} wins, and on the market where yours say little.</source>
   <translation>Se apoya en {proposals} propuestas tuyas, {interviews} entrevistas y {wins} éxitos, y en el mercado donde las tuyas dicen poco.</translation>
  </message>
  <message>
   <source>Rests on one proposal of yours, and on the market where that says little.</source>
   <translation>Se apoya en una propuesta tuya, y en el mercado donde esa dice poco.</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Pasar</translation>
  </message>
  <message>
   <source>Only if spare</source>
   <translation>Solo si sobran</translation>
  </message>
  <message>
   <source>The post does not say what it asks; a usual number is taken.</source>
   <translation>La oferta no dice lo que pide; se toma un número habitual.</translation>
  </message>
  <message>
   <source>Your chance is most likely below break-even.</source>
   <translation>Lo más probable es que tu probabilidad esté por debajo del punto de equilibrio.</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>Opción de ganar</translation>
  </message>
  <message>
   <source>Worth up to</source>
   <translation>Vale hasta</translation>
  </message>
  <message>
   <source>the post does not say</source>
   <translation>la oferta no lo dice</translation>
  </message>
  <message>
   <source>they would lapse unused</source>
   <translation>caducarían sin usarse</translation>
  </message>
  <message>
   <source>likely to come back</source>
   <translation>es probable que vuelvan</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>a win pays nothing</source>
   <translation>ganar no paga nada</translation>
  </message>
  <message>
   <source>above your range</source>
   <translation>por encima de tu intervalo</translation>
  </message>
  <message>
   <source>inside your range</source>
   <translation>dentro de tu intervalo</translation>
  </message>
  <message>
   <source>No boost pays here.</source>
   <translation>Aquí no compensa ningún boost.</translation>
  </message>
  <message>
   <source>boost included</source>
   <translation>boost incluido</translation>
  </message>
  <message>
   <source>at no price</source>
   <translation>a ningún precio</translation>
  </message>
  <message>
   <source>under {high}</source>
   <translation>menos de {high}</translation>
  </message>
  <message>
   <source>about {asked}</source>
   <translation>unos {asked}</translation>
  </message>
  <message>
   <source>{cost} after likely refunds</source>
   <translation>{cost} tras las devoluciones probables</translation>
  </message>
  <message>
   <source>A boost beyond {count} costs more than it adds.</source>
   <translation>Un boost de más de {count} cuesta más de lo que aporta.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.fit_scale</name>
  <message>
   <source>Fit {fit} of {five}</source>
   <translation>Encaje {fit} de {five}</translation>
  </message>
  <message>
   <source>{name} (key {key})</source>
   <translation>{name} (tecla {key})</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.history_card</name>
  <message>
   <source>Since you first saw it</source>
   <translation>Desde que lo viste por primera vez</translation>
  </message>
  <message>
   <source>What the post said over time</source>
   <translation>Lo que decía la oferta a lo largo del tiempo</translation>
  </message>
  <message>
   <source>The price rose from {before} to {after} Connects.</source>
   <translation>El precio subió de {before} a {after} Connects.</translation>
  </message>
  <message>
   <source>The price fell from {before} to {after} Connects.</source>
   <translation>El precio bajó de {before} a {after} Connects.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Visto</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>En entrevista</translation>
  </message>
  <message>
   <source>Invites</source>
   <translation>Invitaciones</translation>
  </message>
  <message>
   <source>Proposals went from {before} to {after}.</source>
   <translation>Las propuestas pasaron de {before} a {after}.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_detail</name>
  <message>
   <source>How good has this been?</source>
   <translation>¿Qué tal ha acertado?</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>Comparar…</translation>
  </message>
  <message>
   <source>Puts it beside another job (key C)</source>
   <translation>Lo pone junto a otro trabajo (tecla C)</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Dejar fuera</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>Devolver</translation>
  </message>
  <message>
   <source>Takes the job out of the week or puts it back (key L)</source>
   <translation>Saca el trabajo de la semana o lo devuelve (tecla L)</translation>
  </message>
  <message>
   <source>Not for me</source>
   <translation>No es para mí</translation>
  </message>
  <message>
   <source>Puts the job away (key X)</source>
   <translation>Aparta el trabajo (tecla X)</translation>
  </message>
  <message>
   <source>I applied…</source>
   <translation>Me postulé…</translation>
  </message>
  <message>
   <source>Records the proposal (key A)</source>
   <translation>Anota la propuesta (tecla A)</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Recuperar</translation>
  </message>
  <message>
   <source>It is not advised on while it is put away. Bring it back to see its worth.</source>
   <translation>Mientras está apartado no hay consejo. Recupéralo para ver su valor.</translation>
  </message>
  <message>
   <source>The post takes no more proposals, so there is nothing to advise.</source>
   <translation>La oferta ya no admite propuestas, así que no hay nada que aconsejar.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_list</name>
  <message>
   <source>Jobs, best first</source>
   <translation>Trabajos, lo mejor primero</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.job_rows</name>
  <message>
   <source>Applied</source>
   <translation>Postulado</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>Not for me</source>
   <translation>No es para mí</translation>
  </message>
  <message>
   <source>break-even {figure}</source>
   <translation>equilibrio {figure}</translation>
  </message>
  <message>
   <source>about {asked}</source>
   <translation>unos {asked}</translation>
  </message>
  <message>
   <source>No. {rank}</source>
   <translation>N.º {rank}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.jobs_page</name>
  <message>
   <source>{jobs} job, {asked} Connects</source>
   <translation>{jobs} trabajo, {asked} Connects</translation>
  </message>
  <message>
   <source>{jobs} jobs, {asked} Connects</source>
   <translation>{jobs} trabajos, {asked} Connects</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Trabajos</translation>
  </message>
  <message>
   <source>Shortlist: {all}. In the plan: {planned}</source>
   <translation>Preselección: {all}. En el plan: {planned}</translation>
  </message>
  <message>
   <source>Nothing is tied to this job.</source>
   <translation>No hay nada unido a este trabajo.</translation>
  </message>
  <message>
   <source>Record an application…</source>
   <translation>Anotar una postulación…</translation>
  </message>
  <message>
   <source>Record a proposal at the price asked</source>
   <translation>Anotar una propuesta al precio pedido</translation>
  </message>
  <message>
   <source>Compare with the next job</source>
   <translation>Comparar con el siguiente trabajo</translation>
  </message>
  <message>
   <source>Take into this week or leave out</source>
   <translation>Incluir en esta semana o dejar fuera</translation>
  </message>
  <message>
   <source>Merge with another job…</source>
   <translation>Unir con otro trabajo…</translation>
  </message>
  <message>
   <source>Take apart what is tied to the job…</source>
   <translation>Separar lo unido al trabajo…</translation>
  </message>
  <message>
   <source>Put the job away</source>
   <translation>Apartar el trabajo</translation>
  </message>
  <message>
   <source>Open the post on Upwork</source>
   <translation>Abrir la oferta en Upwork</translation>
  </message>
  <message>
   <source>Next job</source>
   <translation>Trabajo siguiente</translation>
  </message>
  <message>
   <source>Job before</source>
   <translation>Trabajo anterior</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todos</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>Texto pegado</translation>
  </message>
  <message>
   <source>No job is shown</source>
   <translation>No se muestra ningún trabajo</translation>
  </message>
  <message>
   <source>The filter hides them all.</source>
   <translation>El filtro los oculta todos.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>The jobs could not be read</source>
   <translation>No se pudieron leer los trabajos</translation>
  </message>
  <message>
   <source>No job matches</source>
   <translation>Ningún trabajo coincide</translation>
  </message>
  <message>
   <source>See the shortlist</source>
   <translation>Ver la preselección</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Nothing is put away</source>
   <translation>No hay nada apartado</translation>
  </message>
  <message>
   <source>A job comes here when you apply to it or it is not for you.</source>
   <translation>Un trabajo llega aquí cuando te postulas o cuando no es para ti.</translation>
  </message>
  <message>
   <source>No job on the shortlist</source>
   <translation>No hay trabajos en la preselección</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here. Bidbook reads it and says what it is worth.</source>
   <translation>Copia la página de un trabajo en Upwork y pulsa Ctrl V aquí. Bidbook la lee y dice lo que vale.</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} Tus datos están intactos.</translation>
  </message>
  <message>
   <source>Your fit: {fit} of 5</source>
   <translation>Tu encaje: {fit} de 5</translation>
  </message>
  <message>
   <source>The search hides them all: {words}</source>
   <translation>La búsqueda los oculta todos: {words}</translation>
  </message>
  <message>
   <source>Paste a job</source>
   <translation>Pegar un trabajo</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.list_order</name>
  <message>
   <source>Rank</source>
   <translation>Puesto</translation>
  </message>
  <message>
   <source>Worth</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>Probabilidad</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Más nuevos</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Por</translation>
  </message>
  <message>
   <source>Show “Apply”</source>
   <translation>Mostrar «Postular»</translation>
  </message>
  <message>
   <source>Show “Only if spare”</source>
   <translation>Mostrar «Solo si sobran»</translation>
  </message>
  <message>
   <source>Show “Skip”</source>
   <translation>Mostrar «Pasar»</translation>
  </message>
  <message>
   <source>{sort}, filtered</source>
   <translation>{sort}, filtrado</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.list_panel</name>
  <message>
   <source>Ranked by worth after cost per Connect. The dashed mark is break-even. Copy a job page on Upwork and press Ctrl V to add one.</source>
   <translation>Ordenados por valor tras costes por Connect. La marca discontinua es el punto de equilibrio. Copia la página de un trabajo en Upwork y pulsa Ctrl V para añadir uno.</translation>
  </message>
  <message>
   <source>Search titles</source>
   <translation>Buscar títulos</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Pegar</translation>
  </message>
  <message>
   <source>Reads the job that you copied (Ctrl+V)</source>
   <translation>Lee el trabajo que copiaste (Ctrl+V)</translation>
  </message>
  <message>
   <source>No title holds these words.</source>
   <translation>Ningún título contiene estas palabras.</translation>
  </message>
  <message>
   <source>Jobs that you applied to, or that are not for you, are kept here.</source>
   <translation>Aquí se guardan los trabajos a los que te postulaste o que no son para ti.</translation>
  </message>
  <message>
   <source>Copy a job page on Upwork and press Ctrl V here.</source>
   <translation>Copia la página de un trabajo en Upwork y pulsa Ctrl V aquí.</translation>
  </message>
  <message>
   <source>Applied to, closed, or not for you. Nothing is thrown away.</source>
   <translation>Postulados, cerrados o no para ti. No se tira nada.</translation>
  </message>
  <message>
   <source>What to send this week is being worked out.</source>
   <translation>Se está calculando qué enviar esta semana.</translation>
  </message>
  <message>
   <source>Shortlist</source>
   <translation>Preselección</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Esta semana</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Apartados</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Trabajos</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.nudges_card</name>
  <message>
   <source>From your own proposals</source>
   <translation>De tus propias propuestas</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.own_lines</name>
  <message>
   <source>Write an amount of money, such as 900.</source>
   <translation>Escribe un importe, como 900.</translation>
  </message>
  <message>
   <source>Write whole minutes, such as 20.</source>
   <translation>Escribe minutos enteros, como 20.</translation>
  </message>
  <message>
   <source>Write a share from 1 to 100, such as 60.</source>
   <translation>Escribe una parte de 1 a 100, como 60.</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>no consta</translation>
  </message>
  <message>
   <source>{share} %</source>
   <translation>{share} %</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.own_view</name>
  <message>
   <source>not stated</source>
   <translation>no consta</translation>
  </message>
  <message>
   <source>Your view of it</source>
   <translation>Tu opinión</translation>
  </message>
  <message>
   <source>What a win is worth</source>
   <translation>Lo que vale ganar</translation>
  </message>
  <message>
   <source>Minutes to write it</source>
   <translation>Minutos para escribirla</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Share of it that is profit</source>
   <translation>Parte que es ganancia</translation>
  </message>
  <message>
   <source>Worth of your hour</source>
   <translation>Valor de tu hora</translation>
  </message>
  <message>
   <source>Your hourly rate</source>
   <translation>Tu tarifa por hora</translation>
  </message>
  <message>
   <source>Entry level</source>
   <translation>Principiante</translation>
  </message>
  <message>
   <source>Intermediate</source>
   <translation>Intermedio</translation>
  </message>
  <message>
   <source>Expert</source>
   <translation>Experto</translation>
  </message>
  <message>
   <source>Your level</source>
   <translation>Tu nivel</translation>
  </message>
  <message>
   <source>Keep for this niche</source>
   <translation>Guardar para este nicho</translation>
  </message>
  <message>
   <source>These figures stand in for every job of the niche</source>
   <translation>Estas cifras valen para todos los trabajos del nicho</translation>
  </message>
  <message>
   <source>Margin, hour, rate…</source>
   <translation>Margen, hora, tarifa…</translation>
  </message>
  <message>
   <source>Fewer</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>How well it fits you</source>
   <translation>Qué tan bien encaja contigo</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.paying_words</name>
  <message>
   <source>They count as nothing now: they would lapse unused.</source>
   <translation>Ahora no cuentan nada: caducarían sin usarse.</translation>
  </message>
  <message>
   <source>One counts as {shown} now, what a new one costs.</source>
   <translation>Cada uno cuenta ahora {shown}, lo que cuesta uno nuevo.</translation>
  </message>
  <message>
   <source>Connects it would use: {parts}.</source>
   <translation>Connects que usaría: {parts}.</translation>
  </message>
  <message>
   <source>One counts as {shown} now, less than {anew} anew: some would lapse unused, or before a refund could come back to them.</source>
   <translation>Cada uno cuenta ahora {shown}, menos que {anew} por uno nuevo: algunos caducarían sin usarse, o antes de que pudiera volver un reembolso.</translation>
  </message>
  <message>
   <source>One counts as {shown} now, more than {anew} anew: the list holds better uses than there are Connects.</source>
   <translation>Cada uno cuenta ahora {shown}, más que {anew} por uno nuevo: la lista tiene mejores usos que Connects hay.</translation>
  </message>
  <message>
   <source>{count} that end later</source>
   <translation>{count} que terminan más tarde</translation>
  </message>
  <message>
   <source>{count} bought anew</source>
   <translation>{count} comprados de nuevo</translation>
  </message>
  <message>
   <source>{count} that end on {day}</source>
   <translation>{count} que terminan el {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.post_card</name>
  <message>
   <source>Client and post</source>
   <translation>Cliente y oferta</translation>
  </message>
  <message>
   <source>Opens in your browser (key O)</source>
   <translation>Se abre en tu navegador (tecla O)</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>Open on {host}</source>
   <translation>Abrir en {host}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.post_words</name>
  <message>
   <source>hourly, no rate stated</source>
   <translation>por horas, tarifa no indicada</translation>
  </message>
  <message>
   <source>fixed price</source>
   <translation>precio fijo</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>verificado</translation>
  </message>
  <message>
   <source>not verified</source>
   <translation>sin verificar</translation>
  </message>
  <message>
   <source>{rating}, {count} review</source>
   <translation>{rating}, {count} reseña</translation>
  </message>
  <message>
   <source>{rating}, {count} reviews</source>
   <translation>{rating}, {count} reseñas</translation>
  </message>
  <message>
   <source>you worked together</source>
   <translation>ya trabajasteis juntos</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>Hires</source>
   <translation>Contrataciones</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>Gastado</translation>
  </message>
  <message>
   <source>Rating</source>
   <translation>Valoración</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>On Upwork</source>
   <translation>En Upwork</translation>
  </message>
  <message>
   <source>Known to you</source>
   <translation>Te conoce</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>En entrevista</translation>
  </message>
  <message>
   <source>Invites</source>
   <translation>Invitaciones</translation>
  </message>
  <message>
   <source>Last viewed</source>
   <translation>Última visita</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Horas</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Preguntas</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>Habilidades</translation>
  </message>
  <message>
   <source>{posts} posted, hires not stated</source>
   <translation>{posts} publicados, contrataciones no indicadas</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>{sent}, {open} unanswered</source>
   <translation>{sent}, {open} sin respuesta</translation>
  </message>
  <message>
   <source>entry level</source>
   <translation>nivel inicial</translation>
  </message>
  <message>
   <source>intermediate</source>
   <translation>intermedio</translation>
  </message>
  <message>
   <source>expert</source>
   <translation>experto</translation>
  </message>
  <message>
   <source>hourly {low} to {high}</source>
   <translation>por horas, de {low} a {high}</translation>
  </message>
  <message>
   <source>fixed price {amount}</source>
   <translation>precio fijo {amount}</translation>
  </message>
  <message>
   <source>{hires} for {posts} posts</source>
   <translation>{hires} de {posts} ofertas</translation>
  </message>
  <message>
   <source>for {figure}</source>
   <translation>por {figure}</translation>
  </message>
  <message>
   <source>since {month}</source>
   <translation>desde {month}</translation>
  </message>
  <message>
   <source>{count} or more</source>
   <translation>{count} o más</translation>
  </message>
  <message>
   <source>fewer than {count}</source>
   <translation>menos de {count}</translation>
  </message>
  <message>
   <source>hourly {rate}</source>
   <translation>por horas {rate}</translation>
  </message>
  <message>
   <source>Posted {ago}</source>
   <translation>Publicado {ago}</translation>
  </message>
  <message>
   <source>client since {year}</source>
   <translation>cliente desde {year}</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.waterfall</name>
  <message>
   <source>where it begins</source>
   <translation>punto de partida</translation>
  </message>
  <message>
   <source>adds</source>
   <translation>suma</translation>
  </message>
  <message>
   <source>takes away</source>
   <translation>resta</translation>
  </message>
  <message>
   <source>the sum</source>
   <translation>el total</translation>
  </message>
  <message>
   <source>A typical job</source>
   <translation>Un trabajo típico</translation>
  </message>
  <message>
   <source>Worth after cost</source>
   <translation>Valor tras costes</translation>
  </message>
  <message>
   <source>Chance of a win</source>
   <translation>Opción de ganar</translation>
  </message>
  <message>
   <source>What adds up to the worth of this job</source>
   <translation>Lo que suma el valor de este trabajo</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Adds or takes away</source>
   <translation>Suma o resta</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>{amount} by the chance of {stage}</source>
   <translation>{amount} por la probabilidad de {stage}</translation>
  </message>
  <message>
   <source>What adds up to the chance of a win, in 100</source>
   <translation>Lo que suma la probabilidad de ganar, de 100</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.week_bar</name>
  <message>
   <source>Connects at most</source>
   <translation>Connects como máximo</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minutos</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>sin límite</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.week_words</name>
  <message>
   <source>Send {count} of {all}: {connects} Connects, {minutes} minutes, worth {worth}.</source>
   <translation>Envía {count} de {all}: {connects} Connects, {minutes} minutos, valor {worth}.</translation>
  </message>
  <message>
   <source>Without this job the plan is worth {cost} less.</source>
   <translation>Sin este trabajo el plan vale {cost} menos.</translation>
  </message>
  <message>
   <source>In its place: {titles}.</source>
   <translation>En su lugar: {titles}.</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Enviar</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.why_card</name>
  <message>
   <source>Solid adds, hollow takes away.</source>
   <translation>Lo sólido suma, lo hueco resta.</translation>
  </message>
  <message>
   <source>What the bars add up to</source>
   <translation>Lo que suman las barras</translation>
  </message>
  <message>
   <source>Not known, and not counted against it: {names}.</source>
   <translation>No se sabe y no cuenta en contra: {names}.</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>Dinero</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>Probabilidad</translation>
  </message>
  <message>
   <source>Why: what adds up to {net}</source>
   <translation>Por qué: lo que suma {net}</translation>
  </message>
  <message>
   <source>“{reason}” adds the most.</source>
   <translation>«{reason}» es lo que más suma.</translation>
  </message>
  <message>
   <source>“{reason}” takes the most.</source>
   <translation>«{reason}» es lo que más resta.</translation>
  </message>
 </context>
 <context>
  <name>ui.jobs.words</name>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.joining.dialogs</name>
  <message>
   <source>Merge</source>
   <translation>Unir</translation>
  </message>
  <message>
   <source>Which of these are one job?</source>
   <translation>¿Cuáles de estos son un solo trabajo?</translation>
  </message>
  <message>
   <source>Take apart</source>
   <translation>Separar</translation>
  </message>
  <message>
   <source>What does not belong to this job?</source>
   <translation>¿Qué no pertenece a este trabajo?</translation>
  </message>
 </context>
 <context>
  <name>ui.joining.pick_dialog</name>
  <message>
   <source>Search titles</source>
   <translation>Buscar títulos</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>ui.joining.picks</name>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>Not for me</source>
   <translation>No es para mí</translation>
  </message>
  <message>
   <source>Applied</source>
   <translation>Postulado</translation>
  </message>
  <message>
   <source>sent on {day}</source>
   <translation>enviada el {day}</translation>
  </message>
  <message>
   <source>seen on {day}</source>
   <translation>visto el {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.joining.tie_words</name>
  <message>
   <source>They become one job, “{title}”: {parts}.</source>
   <translation>Pasan a ser un solo trabajo, «{title}»: {parts}.</translation>
  </message>
  <message>
   <source>They become one job: {parts}.</source>
   <translation>Pasan a ser un solo trabajo: {parts}.</translation>
  </message>
  <message>
   <source>Undo takes them apart again.</source>
   <translation>Deshacer los vuelve a separar.</translation>
  </message>
  <message>
   <source>Merge these</source>
   <translation>Unir estos</translation>
  </message>
  <message>
   <source>{count} of them leaves “{title}” and stands as a job of its own.</source>
   <translation>{count} de ellos deja «{title}» y queda como trabajo propio.</translation>
  </message>
  <message>
   <source>{count} of them leave “{title}” and stand together as a job of their own.</source>
   <translation>{count} de ellos dejan «{title}» y quedan juntos como un trabajo propio.</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>One post stays, with what the others know.</source>
   <translation>Queda una oferta, con lo que saben las demás.</translation>
  </message>
  <message>
   <source>Choose what does not belong to this job.</source>
   <translation>Elige lo que no pertenece a este trabajo.</translation>
  </message>
  <message>
   <source>{count} post</source>
   <translation>{count} oferta</translation>
  </message>
  <message>
   <source>{count} posts</source>
   <translation>{count} ofertas</translation>
  </message>
  <message>
   <source>{count} proposal</source>
   <translation>{count} propuesta</translation>
  </message>
  <message>
   <source>{count} proposals</source>
   <translation>{count} propuestas</translation>
  </message>
  <message>
   <source>{count} entry</source>
   <translation>{count} apunte</translation>
  </message>
  <message>
   <source>{count} entries</source>
   <translation>{count} apuntes</translation>
  </message>
  <message>
   <source>{count} payment</source>
   <translation>{count} pago</translation>
  </message>
  <message>
   <source>{count} payments</source>
   <translation>{count} pagos</translation>
  </message>
  <message>
   <source>The furthest outcome counts: {outcome}.</source>
   <translation>Cuenta el resultado más avanzado: {outcome}.</translation>
  </message>
 </context>
 <context>
  <name>ui.joining.tied_card</name>
  <message>
   <source>No proposal and no payment yet.</source>
   <translation>Aún no hay propuesta ni pago.</translation>
  </message>
  <message>
   <source>Tied to this job</source>
   <translation>Unido a este trabajo</translation>
  </message>
  <message>
   <source>Merge with another job…</source>
   <translation>Unir con otro trabajo…</translation>
  </message>
  <message>
   <source>One job for two posts of it (key M)</source>
   <translation>Un trabajo para dos ofertas suyas (tecla M)</translation>
  </message>
  <message>
   <source>Take some out…</source>
   <translation>Sacar algunos…</translation>
  </message>
  <message>
   <source>Proposals and payments of another job (key P)</source>
   <translation>Propuestas y pagos de otro trabajo (tecla P)</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.detail</name>
  <message>
   <source>A balance that Upwork showed on its own, and the rows up to this day do not meet it. Some of them are missing.</source>
   <translation>Un saldo que Upwork mostró por sí solo y al que las filas hasta ese día no llegan. Faltan algunas.</translation>
  </message>
  <message>
   <source>Connects, shown by Upwork</source>
   <translation>Connects, según Upwork</translation>
  </message>
  <message>
   <source>Connects, cost not known</source>
   <translation>Connects, coste desconocido</translation>
  </message>
  <message>
   <source>Spent on proposals</source>
   <translation>Gastados en propuestas</translation>
  </message>
  <message>
   <source>Spent on boosts</source>
   <translation>Gastados en boosts</translation>
  </message>
  <message>
   <source>Spent on the badge</source>
   <translation>Gastados en la insignia</translation>
  </message>
  <message>
   <source>Spent on profile ads</source>
   <translation>Gastados en anuncios de perfil</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>Comprados</translation>
  </message>
  <message>
   <source>Given by the plan</source>
   <translation>Dados por el plan</translation>
  </message>
  <message>
   <source>Given free</source>
   <translation>Dados gratis</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>Concedidos</translation>
  </message>
  <message>
   <source>Held before</source>
   <translation>Guardados de antes</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>Caducados</translation>
  </message>
  <message>
   <source>Not explained</source>
   <translation>Sin explicación</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Desconocido</translation>
  </message>
  <message>
   <source>Returned by Upwork</source>
   <translation>Devueltos por Upwork</translation>
  </message>
  <message>
   <source>On its last day a lot ends, and what is left of it lapses.</source>
   <translation>En su último día un lote termina, y lo que queda de él caduca.</translation>
  </message>
  <message>
   <source>Upwork still counts what should have lapsed.</source>
   <translation>Upwork todavía cuenta lo que debía haber caducado.</translation>
  </message>
  <message>
   <source>A balance that Upwork showed on its own. It moves nothing and proves the rows up to this day.</source>
   <translation>Un saldo que Upwork mostró por sí solo. No mueve nada y prueba las filas hasta ese día.</translation>
  </message>
  <message>
   <source>A rule of your own.</source>
   <translation>Una regla tuya.</translation>
  </message>
  <message>
   <source>{count} day ago</source>
   <translation>hace {count} día</translation>
  </message>
  <message>
   <source>{count} days ago</source>
   <translation>hace {count} días</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>Connects, {cost}</source>
   <translation>Connects, {cost}</translation>
  </message>
  <message>
   <source>Lot: {source}, {day}</source>
   <translation>Lote: {source}, {day}</translation>
  </message>
  <message>
   <source>No known lot held these Connects: rows before this one are missing.</source>
   <translation>Ningún lote conocido tenía estos Connects: faltan filas anteriores a esta.</translation>
  </message>
  <message>
   <source>In force since {month}. Source: {source}.</source>
   <translation>En vigor desde {month}. Fuente: {source}.</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Propuesta</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>Base</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>{outcome}, {ago}</source>
   <translation>{outcome}, {ago}</translation>
  </message>
  <message>
   <source>No known lot</source>
   <translation>Ningún lote conocido</translation>
  </message>
  <message>
   <source>Lot: {source}</source>
   <translation>Lote: {source}</translation>
  </message>
  <message>
   <source>Both agreed last on {day}. Rows between that day and this one are missing.</source>
   <translation>Coincidían por última vez el {day}. Faltan filas entre ese día y este.</translation>
  </message>
  <message>
   <source>Source: {source}.</source>
   <translation>Fuente: {source}.</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Returned</source>
   <translation>Devueltos</translation>
  </message>
  <message>
   <source>{outcome}, sent today</source>
   <translation>{outcome}, enviada hoy</translation>
  </message>
  <message>
   <source>As it would be.</source>
   <translation>Tal como sería.</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Upwork's words</source>
   <translation>Palabras de Upwork</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.entry_panel</name>
  <message>
   <source>The selected entry</source>
   <translation>El apunte seleccionado</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Delete (Del)</source>
   <translation>Borrar (Supr)</translation>
  </message>
  <message>
   <source>Why this lot</source>
   <translation>Por qué este lote</translation>
  </message>
  <message>
   <source>What this is</source>
   <translation>Qué es esto</translation>
  </message>
  <message>
   <source>Close the panel</source>
   <translation>Cerrar el panel</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Cuenta</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Postings</source>
   <translation>Movimientos por lote</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Pertenece a</translation>
  </message>
  <message>
   <source>Select a row to see its lots and why.</source>
   <translation>Selecciona una fila para ver sus lotes y por qué.</translation>
  </message>
  <message>
   <source>Upwork showed {balance}</source>
   <translation>Upwork mostró {balance}</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>Suma</translation>
  </message>
  <message>
   <source>No entry selected</source>
   <translation>Ningún apunte seleccionado</translation>
  </message>
  <message>
   <source>Agrees</source>
   <translation>Coincide</translation>
  </message>
  <message>
   <source>Differs</source>
   <translation>Difiere</translation>
  </message>
  <message>
   <source>Open the proposal {title}</source>
   <translation>Abrir la propuesta {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.filter_bar</name>
  <message>
   <source>{all} {all:entry/entries}</source>
   <translation>{all} {all:apunte/apuntes}</translation>
  </message>
  <message>
   <source>{shown} of {all} {all:entry/entries}</source>
   <translation>{shown} de {all} {all:apunte/apuntes}</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Procedencia</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Solo</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Cualquiera</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_columns</name>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Saldo</translation>
  </message>
  <message>
   <source>Worked out, not a row of Upwork's</source>
   <translation>Calculado, no es una fila de Upwork</translation>
  </message>
  <message>
   <source>Worked out: the lot ended</source>
   <translation>Calculado: el lote terminó</translation>
  </message>
  <message>
   <source>Not explained by any row</source>
   <translation>Ninguna fila lo explica</translation>
  </message>
  <message>
   <source>Upwork showed another balance</source>
   <translation>Upwork mostró otro saldo</translation>
  </message>
  <message>
   <source>The wording is not known</source>
   <translation>No se conoce la redacción</translation>
  </message>
  <message>
   <source>Agrees with the balance Upwork showed</source>
   <translation>Coincide con el saldo que mostró Upwork</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>No answer yet</source>
   <translation>Aún sin respuesta</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_page</name>
  <message>
   <source>Ledger</source>
   <translation>Libro</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Your ledger is empty</source>
   <translation>Tu libro está vacío</translation>
  </message>
  <message>
   <source>Paste your Connects History and every movement appears here, with its lot.</source>
   <translation>Pega tu Connects History y aquí aparecerá cada movimiento con su lote.</translation>
  </message>
  <message>
   <source>1 filter</source>
   <translation>1 filtro</translation>
  </message>
  <message>
   <source>{count} filters</source>
   <translation>{count} filtros</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Quitar filtros</translation>
  </message>
  <message>
   <source>No entry matches</source>
   <translation>Ningún apunte coincide</translation>
  </message>
  <message>
   <source>The ledger could not be read</source>
   <translation>No se pudo leer el libro</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>Este libro solo se puede leer.</translation>
  </message>
  <message>
   <source>Shown under the other order of use; nothing can be changed here.</source>
   <translation>Visto con el otro orden de uso; aquí no se puede cambiar nada.</translation>
  </message>
  <message>
   <source>Worked out from the other rows; there is nothing to delete.</source>
   <translation>Calculado a partir de las otras filas; no hay nada que borrar.</translation>
  </message>
  <message>
   <source>Paste history</source>
   <translation>Pegar el historial</translation>
  </message>
  <message>
   <source>Add one entry</source>
   <translation>Añadir un apunte suelto</translation>
  </message>
  <message>
   <source>{entries} entries are hidden by {filters}: {values}.</source>
   <translation>{entries} apuntes están ocultos por {filters}: {values}.</translation>
  </message>
  <message>
   <source>Search {count} entries</source>
   <translation>Buscar en {count} apuntes</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.ledger_table</name>
  <message>
   <source>Entries</source>
   <translation>Apuntes</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.other_order_view</name>
  <message>
   <source>Nothing differs here. Nothing is saved.</source>
   <translation>Aquí no cambia nada. No se guarda nada.</translation>
  </message>
  <message>
   <source>Order of use</source>
   <translation>Orden de uso</translation>
  </message>
  <message>
   <source>paid first</source>
   <translation>primero los pagados</translation>
  </message>
  <message>
   <source>as received</source>
   <translation>por orden de llegada</translation>
  </message>
  <message>
   <source>See the rule</source>
   <translation>Ver la regla</translation>
  </message>
  <message>
   <source>Back to the order in force</source>
   <translation>Volver al orden en vigor</translation>
  </message>
  <message>
   <source>As it would be if Connects were used {order} since {day}.</source>
   <translation>Como sería si los Connects se usaran {order} desde el {day}.</translation>
  </message>
  <message>
   <source>The balance is {then}, not {now}.</source>
   <translation>El saldo sería {then}, no {now}.</translation>
  </message>
  <message>
   <source>{then} would have lapsed, not {now}.</source>
   <translation>Habrían caducado {then}, no {now}.</translation>
  </message>
  <message>
   <source>Nothing is saved.</source>
   <translation>No se guarda nada.</translation>
  </message>
  <message>
   <source>{order} (in force)</source>
   <translation>{order} (en vigor)</translation>
  </message>
  <message>
   <source>{order} (as it would be)</source>
   <translation>{order} (como sería)</translation>
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
   <translation>Como sería si los Connects se usaran {order}.</translation>
  </message>
  <message>
   <source>The balance is {then} too.</source>
   <translation>El saldo también es {then}.</translation>
  </message>
  <message>
   <source>{then} have lapsed in both.</source>
   <translation>En ambos han caducado {then}.</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.search_field</name>
  <message>
   <source>Empty the search</source>
   <translation>Vaciar la búsqueda</translation>
  </message>
 </context>
 <context>
  <name>ui.ledger.words</name>
  <message>
   <source>Upwork showed {shown}, the rows add up to {computed}</source>
   <translation>Upwork mostró {shown}, las filas suman {computed}</translation>
  </message>
  <message>
   <source>one</source>
   <translation>una</translation>
  </message>
  <message>
   <source>two</source>
   <translation>dos</translation>
  </message>
  <message>
   <source>three</source>
   <translation>tres</translation>
  </message>
  <message>
   <source>four</source>
   <translation>cuatro</translation>
  </message>
  <message>
   <source>five</source>
   <translation>cinco</translation>
  </message>
  <message>
   <source>six</source>
   <translation>seis</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>siete</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>ocho</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>nueve</translation>
  </message>
  <message>
   <source>Held before the first known row</source>
   <translation>Guardados antes de la primera fila conocida</translation>
  </message>
  <message>
   <source>An unknown lot</source>
   <translation>Un lote desconocido</translation>
  </message>
  <message>
   <source>Lot of unknown age</source>
   <translation>Lote de antigüedad desconocida</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Inicial</translation>
  </message>
  <message>
   <source>Expiry</source>
   <translation>Caducidad</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>{source} lot of {day}</source>
   <translation>Lote {source} del {day}</translation>
  </message>
  <message>
   <source>Upwork showed {shown}, agreed</source>
   <translation>Upwork mostró {shown}, coincide</translation>
  </message>
 </context>
 <context>
  <name>ui.main_window</name>
  <message>
   <source>{name} (sample)</source>
   <translation>{name} (ejemplo)</translation>
  </message>
 </context>
 <context>
  <name>ui.members.caps_dialog</name>
  <message>
   <source>Upwork cannot restrict Connects to a member. Bidbook warns before a spend would pass a cap; it never blocks. Leave a field empty for no cap.</source>
   <translation>Upwork no puede limitar los Connects a un miembro. Bidbook avisa antes de que un gasto pase un límite; nunca bloquea. Deja un campo vacío para no poner límite.</translation>
  </message>
  <message>
   <source>Soft caps</source>
   <translation>Límites suaves</translation>
  </message>
  <message>
   <source>Save caps</source>
   <translation>Guardar límites</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Member or niche</source>
   <translation>Miembro o nicho</translation>
  </message>
  <message>
   <source>A week</source>
   <translation>Por semana</translation>
  </message>
  <message>
   <source>A month</source>
   <translation>Por mes</translation>
  </message>
  <message>
   <source>{name}: a week</source>
   <translation>{name}: por semana</translation>
  </message>
  <message>
   <source>{name}: a month</source>
   <translation>{name}: por mes</translation>
  </message>
  <message>
   <source>How much each should spend</source>
   <translation>Cuánto debería gastar cada uno</translation>
  </message>
  <message>
   <source>Write whole numbers, such as 300.</source>
   <translation>Escribe números enteros, como 300.</translation>
  </message>
  <message>
   <source>{niche} (niche)</source>
   <translation>{niche} (nicho)</translation>
  </message>
 </context>
 <context>
  <name>ui.members.periods</name>
  <message>
   <source>This year</source>
   <translation>Este año</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Todo el tiempo</translation>
  </message>
 </context>
 <context>
  <name>ui.members.tables</name>
  <message>
   <source>reads alike</source>
   <translation>se lee parecido</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>Respuestas</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>Éxitos</translation>
  </message>
  <message>
   <source>Cash per win, range</source>
   <translation>Efectivo por éxito, intervalo</translation>
  </message>
  <message>
   <source>no member named</source>
   <translation>sin miembro</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>no cap</source>
   <translation>sin límite</translation>
  </message>
  <message>
   <source>same job</source>
   <translation>el mismo trabajo</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Of the soft cap</source>
   <translation>Del límite suave</translation>
  </message>
  <message>
   <source>Used, net</source>
   <translation>Usados, netos</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>Caducados</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>Concedidos</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>Última</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>Miembros</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <source>On top</source>
   <translation>Encima</translation>
  </message>
 </context>
 <context>
  <name>ui.members.team_page</name>
  <message>
   <source>Team</source>
   <translation>Equipo</translation>
  </message>
  <message>
   <source>The team could not be worked out</source>
   <translation>No se pudo calcular el equipo</translation>
  </message>
  <message>
   <source>Without names, titles and money, PDF...</source>
   <translation>Sin nombres, títulos ni importes, PDF...</translation>
  </message>
  <message>
   <source>What lapsed is shared out as the pool was used. An award goes to whoever submitted the proposal.</source>
   <translation>Lo caducado se reparte según se usó el fondo. Una concesión va a quien envió la propuesta.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Periodo</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Extracto</translation>
  </message>
  <message>
   <source>Caps...</source>
   <translation>Límites...</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Go to the ledger</source>
   <translation>Ir al libro</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Mostrarlos</translation>
  </message>
  <message>
   <source>You work alone here</source>
   <translation>Aquí trabajas a solas</translation>
  </message>
  <message>
   <source>Add a member name to a row, as in: spent 14 on "Title" by Name. Then this page shows who spent what for which result.</source>
   <translation>Añade un nombre de miembro a una fila, como en: spent 14 on "Título" by Nombre. Entonces esta página muestra quién gastó qué y con qué resultado.</translation>
  </message>
  <message>
   <source>Print statement of everyone...</source>
   <translation>Imprimir la relación de todos...</translation>
  </message>
  <message>
   <source>Print without names, titles and money...</source>
   <translation>Imprimir sin nombres, títulos ni dinero...</translation>
  </message>
  <message>
   <source>Print expenses of the year...</source>
   <translation>Imprimir los gastos del año...</translation>
  </message>
  <message>
   <source>Expenses of the year, PDF...</source>
   <translation>Gastos del año, PDF...</translation>
  </message>
  <message>
   <source>Expenses of the year, CSV...</source>
   <translation>Gastos del año, CSV...</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>Miembros</translation>
  </message>
  <message>
   <source>No proposal was sent in this period.</source>
   <translation>No se envió ninguna propuesta en este periodo.</translation>
  </message>
  <message>
   <source>Fair parts of the pool</source>
   <translation>Partes justas del fondo</translation>
  </message>
  <message>
   <source>By niche</source>
   <translation>Por nicho</translation>
  </message>
  <message>
   <source>Two members on one job</source>
   <translation>Dos miembros en un mismo trabajo</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>Gastado</translation>
  </message>
  <message>
   <source>Pool</source>
   <translation>Fondo</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>Éxitos</translation>
  </message>
  <message>
   <source>Cost per win</source>
   <translation>Coste por éxito</translation>
  </message>
  <message>
   <source>{reason} Your data is untouched.</source>
   <translation>{reason} Tus datos están intactos.</translation>
  </message>
  <message>
   <source>Add an entry</source>
   <translation>Añadir un apunte</translation>
  </message>
  <message>
   <source>Wrote {name}.</source>
   <translation>Se escribió {name}.</translation>
  </message>
  <message>
   <source>Statement of everyone, PDF...</source>
   <translation>Extracto de todos, PDF...</translation>
  </message>
  <message>
   <source>Statement of everyone, HTML...</source>
   <translation>Extracto de todos, HTML...</translation>
  </message>
  <message>
   <source>Statement of everyone, CSV...</source>
   <translation>Extracto de todos, CSV...</translation>
  </message>
  <message>
   <source>Statement of {name}, PDF...</source>
   <translation>Extracto de {name}, PDF...</translation>
  </message>
  <message>
   <source>Print statement of {name}...</source>
   <translation>Imprimir la relación de {name}...</translation>
  </message>
 </context>
 <context>
  <name>ui.members.words</name>
  <message>
   <source>{first} applied to “{title}” on {on}; {second} on {then}, {count} Connects on top.</source>
   <translation>{first} se postuló a «{title}» el {on}; {second} el {then}, {count} Connects encima.</translation>
  </message>
  <message>
   <source>A soft cap warns before a spend would pass it; it never blocks.</source>
   <translation>Un límite suave avisa antes de que un gasto lo pase; nunca bloquea.</translation>
  </message>
  <message>
   <source>shared by {count} member</source>
   <translation>compartido por {count} miembro</translation>
  </message>
  <message>
   <source>shared by {count} members</source>
   <translation>compartido por {count} miembros</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Nothing ends.</source>
   <translation>Nada termina.</translation>
  </message>
  <message>
   <source>{count} are frozen until Agency Plus is back.</source>
   <translation>{count} están congelados hasta que vuelva Agency Plus.</translation>
  </message>
  <message>
   <source>from {count} proposal</source>
   <translation>de {count} propuesta</translation>
  </message>
  <message>
   <source>from {count} proposals</source>
   <translation>de {count} propuestas</translation>
  </message>
  <message>
   <source>Too early for a rate.</source>
   <translation>Es pronto para una tasa.</translation>
  </message>
  <message>
   <source>too early ({have} of about {needed} settled)</source>
   <translation>demasiado pronto ({have} de unas {needed} resueltas)</translation>
  </message>
  <message>
   <source>{cap} a week</source>
   <translation>{cap} por semana</translation>
  </message>
  <message>
   <source>{cap} a month</source>
   <translation>{cap} por mes</translation>
  </message>
  <message>
   <source>{count} over</source>
   <translation>{count} de más</translation>
  </message>
  <message>
   <source>{count} left</source>
   <translation>quedan {count}</translation>
  </message>
  <message>
   <source>Two members are on one job.</source>
   <translation>Dos miembros están en un mismo trabajo.</translation>
  </message>
  <message>
   <source>Two members are on jobs that read alike.</source>
   <translation>Dos miembros están en trabajos que se leen parecido.</translation>
  </message>
  <message>
   <source>{wallet}, {shared}</source>
   <translation>{wallet}, {shared}</translation>
  </message>
  <message>
   <source>{back} came back, {net} net: {cash} cash.</source>
   <translation>Volvieron {back}, {net} netos: {cash} en efectivo.</translation>
  </message>
  <message>
   <source>{count}{cost} lapse at the team's pace.</source>
   <translation>{count}{cost} caducan al ritmo del equipo.</translation>
  </message>
  <message>
   <source>{count} is too young to count.</source>
   <translation>{count} es demasiado reciente para contar.</translation>
  </message>
  <message>
   <source>{count} are too young to count.</source>
   <translation>{count} son demasiado recientes para contar.</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>aún desconocido</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>{names} sent nothing in this period.</source>
   <translation>{names} no enviaron nada en este periodo.</translation>
  </message>
  <message>
   <source>Other currencies are apart.</source>
   <translation>Las otras monedas van aparte.</translation>
  </message>
  <message>
   <source>{count} of them end on {day}.</source>
   <translation>{count} de ellos terminan el {day}.</translation>
  </message>
  <message>
   <source>None lapse at the team's pace.</source>
   <translation>Ninguno caduca al ritmo del equipo.</translation>
  </message>
  <message>
   <source>{share} proposals win.</source>
   <translation>{share} propuestas ganan.</translation>
  </message>
  <message>
   <source>no win among {count} yet</source>
   <translation>aún ningún éxito entre {count}</translation>
  </message>
  <message>
   <source>{names} passed a cap.</source>
   <translation>{names} pasaron un límite.</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.letter_card</name>
  <message>
   <source>Hidden while money and names are hidden. Copying takes the real words.</source>
   <translation>Oculto mientras se ocultan importes y nombres. Al copiar van las palabras reales.</translation>
  </message>
  <message>
   <source>What to write to Upwork</source>
   <translation>Qué escribir a Upwork</translation>
  </message>
  <message>
   <source>Text for Upwork's support</source>
   <translation>Texto para el soporte de Upwork</translation>
  </message>
  <message>
   <source>Copy support text</source>
   <translation>Copiar texto para soporte</translation>
  </message>
  <message>
   <source>Paste it into a chat with Upwork's support. Bidbook sends nothing.</source>
   <translation>Pégalo en un chat con el soporte de Upwork. Bidbook no envía nada.</translation>
  </message>
  <message>
   <source>Support text copied</source>
   <translation>Texto para soporte copiado</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.owed_page</name>
  <message>
   <source>Upwork owes you</source>
   <translation>Upwork te debe</translation>
  </message>
  <message>
   <source>Your ledger is untouched.</source>
   <translation>Tu libro está intacto.</translation>
  </message>
  <message>
   <source>What is owed could not be worked out</source>
   <translation>No se pudo calcular lo que se debe</translation>
  </message>
  <message>
   <source>What Upwork owes you</source>
   <translation>Lo que Upwork te debe</translation>
  </message>
  <message>
   <source>Only late</source>
   <translation>Solo lo atrasado</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>Pegar una página</translation>
  </message>
  <message>
   <source>Nothing to check yet</source>
   <translation>Aún no hay nada que comprobar</translation>
  </message>
  <message>
   <source>Paste your Connects History and My proposals: then what should have come back can be held against what did.</source>
   <translation>Pega tu Connects History y My proposals: así lo que debía volver se compara con lo que volvió.</translation>
  </message>
  <message>
   <source>{count} proposal was checked</source>
   <translation>Se comprobó {count} propuesta</translation>
  </message>
  <message>
   <source>{count} proposals were checked</source>
   <translation>Se comprobaron {count} propuestas</translation>
  </message>
  <message>
   <source>Nothing is owed, as far as the rows tell</source>
   <translation>No se debe nada, según dicen las filas</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>{sent}; {open} without an end so far. Upwork returns Connects when a job closes without a hire, not when a proposal is withdrawn, declined or runs out.</source>
   <translation>{sent}; {open} sin final hasta ahora. Upwork devuelve Connects cuando un trabajo se cierra sin contratar, no cuando una propuesta se retira, se rechaza o vence.</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Quitar filtros</translation>
  </message>
  <message>
   <source>{count} things are hidden by the filters.</source>
   <translation>Los filtros ocultan {count} cosas.</translation>
  </message>
  <message>
   <source>Nothing matches</source>
   <translation>Nada coincide</translation>
  </message>
 </context>
 <context>
  <name>ui.owed.owed_table</name>
  <message>
   <source>How sure</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Antigüedad</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
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
   <translation>Nada está atrasado todavía.</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>toca hoy</translation>
  </message>
  <message>
   <source>due in {count} day</source>
   <translation>toca en {count} día</translation>
  </message>
  <message>
   <source>due in {count} days</source>
   <translation>toca en {count} días</translation>
  </message>
  <message>
   <source>Nothing is certain.</source>
   <translation>Nada es seguro.</translation>
  </message>
  <message>
   <source>{count} Connect is owed to you</source>
   <translation>Se te debe {count} Connect</translation>
  </message>
  <message>
   <source>{count} Connects are owed to you</source>
   <translation>Se te deben {count} Connects</translation>
  </message>
  <message>
   <source>{count} will hardly come.</source>
   <translation>{count} difícilmente llegarán.</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>Late since {day}.</source>
   <translation>Atrasado desde el {day}.</translation>
  </message>
  <message>
   <source>It should be there by {day}.</source>
   <translation>Debería estar el {day}.</translation>
  </message>
  <message>
   <source>sent {count} day ago</source>
   <translation>enviada hace {count} día</translation>
  </message>
  <message>
   <source>sent {count} days ago</source>
   <translation>enviada hace {count} días</translation>
  </message>
  <message>
   <source>{count} day late</source>
   <translation>{count} día de retraso</translation>
  </message>
  <message>
   <source>{count} days late</source>
   <translation>{count} días de retraso</translation>
  </message>
  <message>
   <source>The job was closed without a hire, and then Upwork returns the Connects.</source>
   <translation>El trabajo se cerró sin contratar, y entonces Upwork devuelve los Connects.</translation>
  </message>
  <message>
   <source>The post is closed and shows no hire; whether somebody was hired is not known for sure.</source>
   <translation>La oferta está cerrada y no muestra contratación; no se sabe seguro si contrataron a alguien.</translation>
  </message>
  <message>
   <source>The proposal has ended in a way for which Upwork may return the Connects.</source>
   <translation>La propuesta terminó de un modo por el que Upwork puede devolver los Connects.</translation>
  </message>
  <message>
   <source>The job asks less now, and your own rule says that the difference comes back.</source>
   <translation>El trabajo pide ahora menos, y tu propia regla dice que la diferencia vuelve.</translation>
  </message>
  <message>
   <source>The job was closed while the boost ran.</source>
   <translation>El trabajo se cerró mientras el boost estaba activo.</translation>
  </message>
  <message>
   <source>The boost was outbid, and then the bid comes back.</source>
   <translation>El boost fue superado, y entonces la puja vuelve.</translation>
  </message>
  <message>
   <source>You answered an interview for a proposal of your own; Upwork may award Connects for that.</source>
   <translation>Respondiste a una entrevista por una propuesta tuya; Upwork puede conceder Connects por ello.</translation>
  </message>
  <message>
   <source>{count} Connect may come.</source>
   <translation>Puede llegar {count} Connect.</translation>
  </message>
  <message>
   <source>{count} Connects may come.</source>
   <translation>Pueden llegar {count} Connects.</translation>
  </message>
  <message>
   <source>{count} is late.</source>
   <translation>{count} está atrasado.</translation>
  </message>
  <message>
   <source>{count} are late.</source>
   <translation>{count} están atrasados.</translation>
  </message>
  <message>
   <source>All of it is late.</source>
   <translation>Todo está atrasado.</translation>
  </message>
  <message>
   <source>Certain</source>
   <translation>Seguro</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>Probable</translation>
  </message>
  <message>
   <source>Unlikely</source>
   <translation>Improbable</translation>
  </message>
  <message>
   <source>{count} more may come.</source>
   <translation>Pueden llegar {count} más.</translation>
  </message>
  <message>
   <source>You applied on {day}; when it ended is not known.</source>
   <translation>Te postulaste el {day}; no se sabe cuándo terminó.</translation>
  </message>
 </context>
 <context>
  <name>ui.page</name>
  <message>
   <source>Search this page</source>
   <translation>Buscar en esta página</translation>
  </message>
 </context>
 <context>
  <name>ui.palette.offered</name>
  <message>
   <source>Job on the shortlist</source>
   <translation>Trabajo en la preselección</translation>
  </message>
  <message>
   <source>Job put away</source>
   <translation>Trabajo apartado</translation>
  </message>
  <message>
   <source>Ledger on {day}</source>
   <translation>Libro al {day}</translation>
  </message>
  <message>
   <source>Ledger from {since} to {until}</source>
   <translation>Libro del {since} al {until}</translation>
  </message>
  <message>
   <source>Look through this wallet</source>
   <translation>Mirar por esta cartera</translation>
  </message>
  <message>
   <source>Go to date</source>
   <translation>Ir a la fecha</translation>
  </message>
  <message>
   <source>All wallets</source>
   <translation>Todas las carteras</translation>
  </message>
  <message>
   <source>Look through</source>
   <translation>Mirar por</translation>
  </message>
  <message>
   <source>Entries of this member</source>
   <translation>Apuntes de este miembro</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Propuesta</translation>
  </message>
 </context>
 <context>
  <name>ui.palette.palette</name>
  <message>
   <source>Search or run</source>
   <translation>Buscar o ejecutar</translation>
  </message>
  <message>
   <source>Search, run, or go to a date</source>
   <translation>Busca, ejecuta o ve a una fecha</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Lo encontrado</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>elegir</translation>
  </message>
  <message>
   <source>run</source>
   <translation>ejecutar</translation>
  </message>
  <message>
   <source>Nothing is called “{text}” here.</source>
   <translation>Aquí nada se llama «{text}».</translation>
  </message>
  <message>
   <source>{found} of {all} match</source>
   <translation>{found} de {all} coinciden</translation>
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
   <translation>Recientes</translation>
  </message>
  <message>
   <source>Jobs and proposals</source>
   <translation>Trabajos y propuestas</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Acciones</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Ir a</translation>
  </message>
  <message>
   <source>Members and wallets</source>
   <translation>Miembros y carteras</translation>
  </message>
 </context>
 <context>
  <name>ui.print_preview</name>
  <message>
   <source>Print: {title}</source>
   <translation>Imprimir: {title}</translation>
  </message>
 </context>
 <context>
  <name>ui.printing</name>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Página {page} de {pages}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.detail</name>
  <message>
   <source>{count} Connects, {state}</source>
   <translation>{count} Connects, {state}</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>yes, day not known</source>
   <translation>sí, día desconocido</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>aún no</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>Entrevista</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Ganadas</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Terminada</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Your fit</source>
   <translation>Tu encaje</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>boosted</source>
   <translation>con boost</translation>
  </message>
  <message>
   <source>outbid</source>
   <translation>superado</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>{fit} of {five}</source>
   <translation>{fit} de {five}</translation>
  </message>
  <message>
   <source>Connects net, {cost}</source>
   <translation>Connects netos, {cost}</translation>
  </message>
  <message>
   <source>Last viewed</source>
   <translation>Última visita</translation>
  </message>
  <message>
   <source>Sent by {member}</source>
   <translation>Enviada por {member}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.filter_bar</name>
  <message>
   <source>{all} {all:proposal/proposals}</source>
   <translation>{all} {all:propuesta/propuestas}</translation>
  </message>
  <message>
   <source>{shown} of {all} {all:proposal/proposals}</source>
   <translation>{shown} de {all} {all:propuesta/propuestas}</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Cualquiera</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Solo</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.panel</name>
  <message>
   <source>Select a row to see its entries, its dates and the job as it was.</source>
   <translation>Selecciona una fila para ver sus apuntes, sus fechas y el trabajo como era.</translation>
  </message>
  <message>
   <source>The selected proposal</source>
   <translation>La propuesta seleccionada</translation>
  </message>
  <message>
   <source>Entries; Enter shows them in the ledger</source>
   <translation>Apuntes; Intro los muestra en el libro</translation>
  </message>
  <message>
   <source>Show in the ledger</source>
   <translation>Mostrar en el libro</translation>
  </message>
  <message>
   <source>A mark goes to all of them at once.</source>
   <translation>La marca va a todas a la vez.</translation>
  </message>
  <message>
   <source>No proposal selected</source>
   <translation>Ninguna propuesta seleccionada</translation>
  </message>
  <message>
   <source>Close the panel</source>
   <translation>Cerrar el panel</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>Apuntes</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Fechas</translation>
  </message>
  <message>
   <source>The job as it was</source>
   <translation>El trabajo como era</translation>
  </message>
  <message>
   <source>Ties proposals of one job (key M)</source>
   <translation>Une propuestas de un mismo trabajo (tecla M)</translation>
  </message>
  <message>
   <source>Take apart…</source>
   <translation>Separar…</translation>
  </message>
  <message>
   <source>Parts what is of another job (key P)</source>
   <translation>Separa lo que es de otro trabajo (tecla P)</translation>
  </message>
  <message>
   <source>Merge…</source>
   <translation>Unir…</translation>
  </message>
  <message>
   <source>{count} proposals</source>
   <translation>{count} propuestas</translation>
  </message>
  <message>
   <source>Connects net, {cost}</source>
   <translation>Connects netos, {cost}</translation>
  </message>
  <message>
   <source>Mark as</source>
   <translation>Marcar como</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>Tecla {key}</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.proposals_page</name>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>The proposals could not be read</source>
   <translation>No se pudieron leer las propuestas</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>Este libro solo se puede leer.</translation>
  </message>
  <message>
   <source>No proposal yet</source>
   <translation>Aún no hay propuestas</translation>
  </message>
  <message>
   <source>Paste your Connects History or the My proposals page, and every proposal appears here with what it cost and what came of it.</source>
   <translation>Pega tu Connects History o la página My proposals, y cada propuesta aparecerá aquí con lo que costó y cómo terminó.</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Quitar filtros</translation>
  </message>
  <message>
   <source>No proposal matches</source>
   <translation>Ninguna propuesta coincide</translation>
  </message>
  <message>
   <source>Paste a page</source>
   <translation>Pegar una página</translation>
  </message>
  <message>
   <source>See the jobs</source>
   <translation>Ver los trabajos</translation>
  </message>
  <message>
   <source>{count} proposals are hidden by: {values}.</source>
   <translation>{count} propuestas están ocultas por: {values}.</translation>
  </message>
  <message>
   <source>Merge the selected proposals</source>
   <translation>Unir las propuestas seleccionadas</translation>
  </message>
  <message>
   <source>Take the selected proposals apart</source>
   <translation>Separar las propuestas seleccionadas</translation>
  </message>
  <message>
   <source>Search {count} proposals</source>
   <translation>Buscar en {count} propuestas</translation>
  </message>
  <message>
   <source>Mark as {outcome}</source>
   <translation>Marcar como {outcome}</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>Texto pegado</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.table</name>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>Sent on</source>
   <translation>Enviada el</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Base + boost</source>
   <translation>Base + boost</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Net cost</source>
   <translation>Coste neto</translation>
  </message>
  <message>
   <source>Revenue</source>
   <translation>Ingresos</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
 </context>
 <context>
  <name>ui.proposals.words</name>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>A job without a title</source>
   <translation>Un trabajo sin título</translation>
  </message>
  <message>
   <source>{count} too young to count</source>
   <translation>{count} demasiado recientes para contar</translation>
  </message>
  <message>
   <source>no win yet, so too early for what one costs.</source>
   <translation>aún sin éxitos, así que es pronto para decir lo que cuesta uno.</translation>
  </message>
  <message>
   <source>Interview, quiet</source>
   <translation>Entrevista, en silencio</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Sin respuesta</translation>
  </message>
  <message>
   <source>{outcome}, no answer in 30 days</source>
   <translation>{outcome}, sin respuesta en 30 días</translation>
  </message>
  <message>
   <source>{base} + {boost}</source>
   <translation>{base} + {boost}</translation>
  </message>
  <message>
   <source>No proposal was sent in this time.</source>
   <translation>No se envió ninguna propuesta en este tiempo.</translation>
  </message>
  <message>
   <source>a win costs {cost}, {range}.</source>
   <translation>un éxito cuesta {cost}, {range}.</translation>
  </message>
  <message>
   <source>{outcome}, too young to count</source>
   <translation>{outcome}, demasiado reciente para contar</translation>
  </message>
  <message>
   <source>{count} sent</source>
   <translation>{count} enviadas</translation>
  </message>
  <message>
   <source>1 interview</source>
   <translation>1 entrevista</translation>
  </message>
  <message>
   <source>{count} interviews</source>
   <translation>{count} entrevistas</translation>
  </message>
  <message>
   <source>1 win</source>
   <translation>1 éxito</translation>
  </message>
  <message>
   <source>{count} wins</source>
   <translation>{count} éxitos</translation>
  </message>
  <message>
   <source>too early for what a win costs ({count} settled of about {enough}).</source>
   <translation>es pronto para decir lo que cuesta un éxito ({count} resueltas de unas {enough}).</translation>
  </message>
  <message>
   <source>a win costs {cost}, more than {low}.</source>
   <translation>un éxito cuesta {cost}, más de {low}.</translation>
  </message>
 </context>
 <context>
  <name>ui.reconciling.reconcile_dialog</name>
  <message>
   <source>It stands at the top of Connects History and beside your job feed.</source>
   <translation>Está arriba en Connects History y junto a tu lista de trabajos.</translation>
  </message>
  <message>
   <source>Check the balance</source>
   <translation>Comprobar el saldo</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>What does Upwork show?</source>
   <translation>¿Qué muestra Upwork?</translation>
  </message>
  <message>
   <source>Connects, for instance 118</source>
   <translation>Connects, por ejemplo 118</translation>
  </message>
  <message>
   <source>The ledger is compared with it; nothing is written.</source>
   <translation>El libro se compara con él; no se escribe nada.</translation>
  </message>
  <message>
   <source>A whole number, 0 or more, such as 118</source>
   <translation>Un número entero, 0 o más, como 118</translation>
  </message>
  <message>
   <source>Keep this check</source>
   <translation>Guardar esta comprobación</translation>
  </message>
  <message>
   <source>Keep it anyway</source>
   <translation>Guardarla de todos modos</translation>
  </message>
  <message>
   <source>Done. It can be taken back.</source>
   <translation>Hecho. Se puede deshacer.</translation>
  </message>
 </context>
 <context>
  <name>ui.reconciling.words</name>
  <message>
   <source>Upwork shows {count} more.</source>
   <translation>Upwork muestra {count} más.</translation>
  </message>
  <message>
   <source>Upwork shows {count} less.</source>
   <translation>Upwork muestra {count} menos.</translation>
  </message>
  <message>
   <source>It matches.</source>
   <translation>Coincide.</translation>
  </message>
  <message>
   <source>{shown} there, {ledger} here. This may be why:</source>
   <translation>{shown} allí, {ledger} aquí. Puede ser por esto:</translation>
  </message>
  <message>
   <source>entry</source>
   <translation>apunte</translation>
  </message>
  <message>
   <source>Import those days</source>
   <translation>Importar esos días</translation>
  </message>
  <message>
   <source>Remove the second one</source>
   <translation>Quitar la segunda</translation>
  </message>
  <message>
   <source>Both are true: add it</source>
   <translation>Las dos son ciertas: añadirla</translation>
  </message>
  <message>
   <source>Take Upwork’s number</source>
   <translation>Tomar el número de Upwork</translation>
  </message>
  <message>
   <source>It explains {part} of {whole}.</source>
   <translation>Explica {part} de {whole}.</translation>
  </message>
  <message>
   <source>Record {kind} {count}</source>
   <translation>Anotar {kind} {count}</translation>
  </message>
  <message>
   <source>Import {first} to {last}</source>
   <translation>Importar del {first} al {last}</translation>
  </message>
  <message>
   <source>Upwork shows {shown} and the ledger holds {ledger}.</source>
   <translation>Upwork muestra {shown} y el libro tiene {ledger}.</translation>
  </message>
  <message>
   <source>It would be {part}, more than the {whole} that differ.</source>
   <translation>Serían {part}, más que los {whole} que difieren.</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.attendant</name>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Mañana</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.reminder_words</name>
  <message>
   <source>After {day} Upwork shows the rows since then no more.</source>
   <translation>Después del {day} Upwork ya no muestra las filas desde entonces.</translation>
  </message>
  <message>
   <source>By {day} at the latest.</source>
   <translation>A más tardar el {day}.</translation>
  </message>
  <message>
   <source>On {day}.</source>
   <translation>El {day}.</translation>
  </message>
  <message>
   <source>At your pace {count} of them lapse.</source>
   <translation>A tu ritmo caducan {count} de ellos.</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>mañana</translation>
  </message>
  <message>
   <source>in {count} days</source>
   <translation>en {count} días</translation>
  </message>
  <message>
   <source>Upwork shows 90 days; bring in what is left of it.</source>
   <translation>Upwork muestra 90 días; trae lo que queda.</translation>
  </message>
  <message>
   <source>Your Connects History wants a look</source>
   <translation>Tu Connects History pide una mirada</translation>
  </message>
  <message>
   <source>One more thing waits.</source>
   <translation>Espera una cosa más.</translation>
  </message>
  <message>
   <source>{count} more things wait.</source>
   <translation>Esperan {count} cosas más.</translation>
  </message>
  <message>
   <source>{connects} end {when}</source>
   <translation>{connects} terminan {when}</translation>
  </message>
  <message>
   <source>It is known up to {day}.</source>
   <translation>Se conoce hasta el {day}.</translation>
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
   <translation>Te costaron {cost}.</translation>
  </message>
 </context>
 <context>
  <name>ui.reminders.tray</name>
  <message>
   <source>No reminders until tomorrow</source>
   <translation>Sin avisos hasta mañana</translation>
  </message>
  <message>
   <source>No reminders for a week</source>
   <translation>Sin avisos durante una semana</translation>
  </message>
  <message>
   <source>Open Bidbook</source>
   <translation>Abrir Bidbook</translation>
  </message>
  <message>
   <source>Quick add</source>
   <translation>Añadir rápido</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.day_menu</name>
  <message>
   <source>In force on</source>
   <translation>En vigor el</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Other day</source>
   <translation>Otro día</translation>
  </message>
  <message>
   <source>In force on…</source>
   <translation>En vigor el…</translation>
  </message>
  <message>
   <source>In force on {day}</source>
   <translation>En vigor el {day}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.effect_table</name>
  <message>
   <source>Trying is safe: the ledger is booked anew, and Ctrl Z returns.</source>
   <translation>Probar no tiene riesgo: el libro se calcula de nuevo y Ctrl Z lo devuelve.</translation>
  </message>
  <message>
   <source>Balance today</source>
   <translation>Saldo de hoy</translation>
  </message>
  <message>
   <source>Of them free or awarded</source>
   <translation>De ellos, gratis o concedidos</translation>
  </message>
  <message>
   <source>They cost</source>
   <translation>Costaron</translation>
  </message>
  <message>
   <source>Next to end</source>
   <translation>Próximos a terminar</translation>
  </message>
  <message>
   <source>Lapsed so far</source>
   <translation>Caducados hasta ahora</translation>
  </message>
  <message>
   <source>Lapse in a year</source>
   <translation>Caducan en un año</translation>
  </message>
  <message>
   <source>Value that lapses</source>
   <translation>Valor que caduca</translation>
  </message>
  <message>
   <source>Entries on another lot</source>
   <translation>Apuntes en otro lote</translation>
  </message>
  <message>
   <source>{count} on {day}</source>
   <translation>{count} el {day}</translation>
  </message>
  <message>
   <source>{count} more would lapse.</source>
   <translation>Caducarían {count} más.</translation>
  </message>
  <message>
   <source>{count} fewer would lapse.</source>
   <translation>Caducarían {count} menos.</translation>
  </message>
  <message>
   <source>The balances that Upwork showed fit what is in force better.</source>
   <translation>Los saldos que mostró Upwork encajan mejor con lo que está en vigor.</translation>
  </message>
  <message>
   <source>What the switch would change</source>
   <translation>Qué cambiaría</translation>
  </message>
  <message>
   <source>Working out what it would change…</source>
   <translation>Calculando qué cambiaría…</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>Cash per win</source>
   <translation>Efectivo por éxito</translation>
  </message>
  <message>
   <source>Spent beyond any lot</source>
   <translation>Gastado sin lote que lo cubra</translation>
  </message>
  <message>
   <source>Not explained by rows</source>
   <translation>Sin explicación en las filas</translation>
  </message>
  <message>
   <source>The balances that Upwork showed would fit better.</source>
   <translation>Los saldos que mostró Upwork encajarían mejor.</translation>
  </message>
  <message>
   <source>Nothing in this ledger would change.</source>
   <translation>En este libro no cambiaría nada.</translation>
  </message>
  <message>
   <source>{name}: {then}, now {now}</source>
   <translation>{name}: {then}, ahora {now}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.fact_delegate</name>
  <message>
   <source>Your own value</source>
   <translation>Tu propio valor</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>tuyo</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>discutido</translation>
  </message>
  <message>
   <source>please check</source>
   <translation>por comprobar</translation>
  </message>
  <message>
   <source>official</source>
   <translation>oficial</translation>
  </message>
  <message>
   <source>support guidance</source>
   <translation>indicaciones al soporte</translation>
  </message>
  <message>
   <source>moderator</source>
   <translation>moderador</translation>
  </message>
  <message>
   <source>not official</source>
   <translation>no oficial</translation>
  </message>
  <message>
   <source>inferred</source>
   <translation>deducido</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.job_card_table</name>
  <message>
   <source>What a job asked then</source>
   <translation>Qué pedía entonces un trabajo</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.own_value</name>
  <message>
   <source>Always</source>
   <translation>Siempre</translation>
  </message>
  <message>
   <source>Set my value</source>
   <translation>Poner mi valor</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Whole numbers with commas between them.</source>
   <translation>Números enteros separados por comas.</translation>
  </message>
  <message>
   <source>From when your value holds</source>
   <translation>Desde cuándo vale tu valor</translation>
  </message>
  <message>
   <source>A whole number from {low} to {high}.</source>
   <translation>Un número entero de {low} a {high}.</translation>
  </message>
  <message>
   <source>Your value for “{name}”</source>
   <translation>Tu valor para «{name}»</translation>
  </message>
  <message>
   <source>An amount of money, such as {example}.</source>
   <translation>Un importe, como {example}.</translation>
  </message>
  <message>
   <source>From {since}</source>
   <translation>Desde el {since}</translation>
  </message>
  <message>
   <source>From today</source>
   <translation>Desde hoy</translation>
  </message>
  <message>
   <source>This cannot be read. {hint}</source>
   <translation>Esto no se puede leer. {hint}</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_facts</name>
  <message>
   <source>No official page confirms this today. Look on Upwork and set what it says.</source>
   <translation>Hoy ninguna página oficial lo confirma. Míralo en Upwork y pon lo que diga.</translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation>Quién lo dice</translation>
  </message>
  <message>
   <source>Upwork’s own page</source>
   <translation>Página de la propia Upwork</translation>
  </message>
  <message>
   <source>Upwork’s guidance to support agents</source>
   <translation>Indicaciones de Upwork a su soporte</translation>
  </message>
  <message>
   <source>A moderator of Upwork</source>
   <translation>Un moderador de Upwork</translation>
  </message>
  <message>
   <source>Users, guides or vendors</source>
   <translation>Usuarios, guías o proveedores</translation>
  </message>
  <message>
   <source>Inferred, not stated</source>
   <translation>Deducido, no indicado</translation>
  </message>
  <message>
   <source>Over time</source>
   <translation>A lo largo del tiempo</translation>
  </message>
  <message>
   <source>{value} (your own)</source>
   <translation>{value} (tuyo)</translation>
  </message>
  <message>
   <source>{value}, today</source>
   <translation>{value}, hoy</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_list</name>
  <message>
   <source>Sources disagree.</source>
   <translation>Las fuentes no coinciden.</translation>
  </message>
  <message>
   <source>Your own value.</source>
   <translation>Tu propio valor.</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rule_panel</name>
  <message>
   <source>This reading is in force. Choose the other one first.</source>
   <translation>Esta lectura está en vigor. Elige primero la otra.</translation>
  </message>
  <message>
   <source>Other reading</source>
   <translation>La otra lectura</translation>
  </message>
  <message>
   <source>Use this reading</source>
   <translation>Usar esta lectura</translation>
  </message>
  <message>
   <source>Set my own value…</source>
   <translation>Poner mi propio valor…</translation>
  </message>
  <message>
   <source>Take back my value</source>
   <translation>Retirar mi valor</translation>
  </message>
  <message>
   <source>In force today</source>
   <translation>En vigor hoy</translation>
  </message>
  <message>
   <source>In force then</source>
   <translation>En vigor entonces</translation>
  </message>
  <message>
   <source>The other reading; see the note.</source>
   <translation>La otra lectura; ver la nota.</translation>
  </message>
  <message>
   <source>{source} In force here.</source>
   <translation>{source} En vigor aquí.</translation>
  </message>
  <message>
   <source>Your own</source>
   <translation>Tuyo</translation>
  </message>
  <message>
   <source>Sources disagree</source>
   <translation>Las fuentes no coinciden</translation>
  </message>
  <message>
   <source>Please check</source>
   <translation>Por comprobar</translation>
  </message>
  <message>
   <source>Your own value.</source>
   <translation>Tu propio valor.</translation>
  </message>
  <message>
   <source>Your value</source>
   <translation>Tu valor</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.rules_page</name>
  <message>
   <source>Every value of this day is confirmed by an official page.</source>
   <translation>Una página oficial confirma cada valor de este día.</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <source>What Upwork’s rules were, by date, and who says so</source>
   <translation>Cuáles eran las reglas de Upwork, por fecha, y quién lo dice</translation>
  </message>
  <message>
   <source>Your plan…</source>
   <translation>Tu plan…</translation>
  </message>
  <message>
   <source>Search rules</source>
   <translation>Buscar reglas</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>Este libro solo se puede leer.</translation>
  </message>
  <message>
   <source>Show the main rules</source>
   <translation>Mostrar las reglas principales</translation>
  </message>
  <message>
   <source>Choose a rule and set your own value; it is listed here then.</source>
   <translation>Elige una regla y pon tu propio valor; aparecerá aquí.</translation>
  </message>
  <message>
   <source>Nothing to check</source>
   <translation>Nada que comprobar</translation>
  </message>
  <message>
   <source>Main</source>
   <translation>Principales</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>Discutidas</translation>
  </message>
  <message>
   <source>Please check</source>
   <translation>Por comprobar</translation>
  </message>
  <message>
   <source>Changed by you</source>
   <translation>Cambiadas por ti</translation>
  </message>
  <message>
   <source>Triangle: sources disagree. Outlined: in force.</source>
   <translation>Triángulo: las fuentes no coinciden. Con borde: en vigor.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>No rule matches</source>
   <translation>Ninguna regla coincide</translation>
  </message>
  <message>
   <source>You have changed no rule</source>
   <translation>No has cambiado ninguna regla</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Línea de tiempo</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>En vigor</translation>
  </message>
  <message>
   <source>The search hides them all: {words}.</source>
   <translation>La búsqueda las oculta todas: {words}.</translation>
  </message>
  <message>
   <source>The rules could not be read</source>
   <translation>No se pudieron leer las reglas</translation>
  </message>
  <message>
   <source>{count} rules, {disputed} disputed</source>
   <translation>{count} reglas, {disputed} discutidas</translation>
  </message>
  <message>
   <source>Search all rules</source>
   <translation>Buscar en todas las reglas</translation>
  </message>
 </context>
 <context>
  <name>ui.rules.words</name>
  <message>
   <source>paid first</source>
   <translation>primero los pagados</translation>
  </message>
  <message>
   <source>as received</source>
   <translation>por orden de llegada</translation>
  </message>
  <message>
   <source>balance first</source>
   <translation>primero el saldo</translation>
  </message>
  <message>
   <source>refund, award</source>
   <translation>devolución, concesión</translation>
  </message>
  <message>
   <source>At all times</source>
   <translation>En todo momento</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} a {until}</translation>
  </message>
  <message>
   <source>From {since}</source>
   <translation>Desde el {since}</translation>
  </message>
  <message>
   <source>Until {until}</source>
   <translation>Hasta el {until}</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.backup_table</name>
  <message>
   <source>Damaged</source>
   <translation>Dañada</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Hecha</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>Apuntes</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>When made</source>
   <translation>Al hacerla</translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Superada</translation>
  </message>
  <message>
   <source>Another key</source>
   <translation>Otra clave</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.lock_dialog</name>
  <message>
   <source>Encrypt this ledger</source>
   <translation>Cifrar este libro</translation>
  </message>
  <message>
   <source>Another key</source>
   <translation>Otra clave</translation>
  </message>
  <message>
   <source>The ledger and its backups can then be read with the passphrase or the recovery key only. Nobody can help where both are lost.</source>
   <translation>El libro y sus copias de seguridad solo se podrán leer con la frase de contraseña o la clave de recuperación. Si se pierden las dos, nadie puede ayudar.</translation>
  </message>
  <message>
   <source>Let this computer's keyring keep a key in its place</source>
   <translation>Que el llavero de este equipo guarde una clave en su lugar</translation>
  </message>
  <message>
   <source>Passphrase: several words are best</source>
   <translation>Frase de contraseña: mejor varias palabras</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>Otra vez</translation>
  </message>
  <message>
   <source>Recovery key: write it down and keep it apart</source>
   <translation>Clave de recuperación: anótala y guárdala aparte</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Its last four letters, as you wrote them down</source>
   <translation>Sus últimas cuatro letras, tal como las anotaste</translation>
  </message>
  <message>
   <source>Encrypt</source>
   <translation>Cifrar</translation>
  </message>
  <message>
   <source>Change the key</source>
   <translation>Cambiar la clave</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message>
   <source>Done. These files are still as they were; look at them: {names}</source>
   <translation>Hecho. Estos archivos siguen como estaban; míralos: {names}</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.plain_dialog</name>
  <message>
   <source>Make the ledger plain</source>
   <translation>Quitar el cifrado del libro</translation>
  </message>
  <message>
   <source>Whoever can read the file can then read the ledger, and its backups too.</source>
   <translation>Quien pueda leer el archivo podrá leer el libro, y también sus copias.</translation>
  </message>
  <message>
   <source>Make it plain</source>
   <translation>Quitar el cifrado</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.quiet_dialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.rescue_dialog</name>
  <message>
   <source>This ledger does not open</source>
   <translation>Este libro no se abre</translation>
  </message>
  <message>
   <source>Looking for what can be had back…</source>
   <translation>Buscando lo que se puede recuperar…</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Dejarlo como está</translation>
  </message>
  <message>
   <source>The newest good backup is of {when} and holds {count} {count:entry/entries}.</source>
   <translation>La última copia buena es del {when} y contiene {count} {count:asiento/asientos}.</translation>
  </message>
  <message>
   <source>A repair can save nothing of the file itself.</source>
   <translation>Una reparación no puede salvar nada del propio archivo.</translation>
  </message>
  <message>
   <source>Repair</source>
   <translation>Reparar</translation>
  </message>
  <message>
   <source>Restore the backup</source>
   <translation>Restaurar la copia</translation>
  </message>
  <message>
   <source>There is no good backup in the usual folder.</source>
   <translation>No hay ninguna copia buena en la carpeta habitual.</translation>
  </message>
  <message>
   <source>The end cannot be read: what was recorded last may be lost too.</source>
   <translation>El final no se puede leer: lo último anotado puede haberse perdido también.</translation>
  </message>
  <message>
   <source>A repair would save {count} {count:entry/entries} and lose {lost} journal {lost:row/rows}.</source>
   <translation>Una reparación salvaría {count} {count:asiento/asientos} y perdería {lost} {lost:fila/filas} del diario.</translation>
  </message>
  <message>
   <source>No checksum speaks for {count} of them.</source>
   <translation>Ninguna suma de control avala {count} de ellos.</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.restore_dialog</name>
  <message>
   <source>Restore a backup</source>
   <translation>Restaurar una copia</translation>
  </message>
  <message>
   <source>What restoring would change</source>
   <translation>Qué cambiaría al restaurar</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Comparando…</translation>
  </message>
  <message>
   <source>Entries now</source>
   <translation>Asientos ahora</translation>
  </message>
  <message>
   <source>then</source>
   <translation>después</translation>
  </message>
  <message>
   <source>Balance now</source>
   <translation>Saldo ahora</translation>
  </message>
  <message>
   <source>The file as it is now is kept beside it.</source>
   <translation>El archivo tal como está ahora se guarda al lado.</translation>
  </message>
  <message>
   <source>The ledger as it is cannot be read, so nothing can be compared.</source>
   <translation>El libro actual no se puede leer, así que no hay con qué comparar.</translation>
  </message>
  <message>
   <source>Nothing: the backup holds what the ledger holds.</source>
   <translation>Nada: la copia contiene lo mismo que el libro.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>All wallets</source>
   <translation>Todas las carteras</translation>
  </message>
  <message>
   <source>Restored. The file as it was is kept: {name}</source>
   <translation>Restaurado. El archivo anterior se conserva: {name}</translation>
  </message>
  <message>
   <source>{count} {count:change/changes} of the ledger would go: the backup does not hold them.</source>
   <translation>{count} {count:cambio/cambios} del libro {count:desaparecería/desaparecerían}: la copia no los contiene.</translation>
  </message>
  <message>
   <source>{count} {count:change/changes} would come back.</source>
   <translation>{count} {count:cambio volvería/cambios volverían}.</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.safety_page</name>
  <message>
   <source>Safety</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <source>What keeps this ledger, and how to test it</source>
   <translation>Qué protege este libro y cómo probarlo</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Hacer copia ahora</translation>
  </message>
  <message>
   <source>Back up to a folder…</source>
   <translation>Copiar a una carpeta…</translation>
  </message>
  <message>
   <source>Test all backups</source>
   <translation>Probar todas las copias</translation>
  </message>
  <message>
   <source>Restore…</source>
   <translation>Restaurar…</translation>
  </message>
  <message>
   <source>Restore a file…</source>
   <translation>Restaurar un archivo…</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Comprobar ahora</translation>
  </message>
  <message>
   <source>Copy the hash</source>
   <translation>Copiar el hash</translation>
  </message>
  <message>
   <source>Encrypt…</source>
   <translation>Cifrar…</translation>
  </message>
  <message>
   <source>Change the key…</source>
   <translation>Cambiar la clave…</translation>
  </message>
  <message>
   <source>Make it plain…</source>
   <translation>Quitar el cifrado…</translation>
  </message>
  <message>
   <source>Test a key…</source>
   <translation>Probar una clave…</translation>
  </message>
  <message>
   <source>Last restore test</source>
   <translation>Última prueba de restauración</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Copias de seguridad</translation>
  </message>
  <message>
   <source>Where it lies</source>
   <translation>Dónde está</translation>
  </message>
  <message>
   <source>Chain</source>
   <translation>Cadena</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>Reads every page, follows the chain, compares every table with it, books again.</source>
   <translation>Lee cada página, sigue la cadena, compara cada tabla con ella y vuelve a asentar todo.</translation>
  </message>
  <message>
   <source>This file</source>
   <translation>Este archivo</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Cifrado</translation>
  </message>
  <message>
   <source>How it was tested</source>
   <translation>Cómo se probó</translation>
  </message>
  <message>
   <source>What Bidbook promises</source>
   <translation>Lo que Bidbook promete</translation>
  </message>
  <message>
   <source>The sample is not backed up by itself.</source>
   <translation>De la muestra no se hacen copias automáticas.</translation>
  </message>
  <message>
   <source>Back up to a folder</source>
   <translation>Copiar a una carpeta</translation>
  </message>
  <message>
   <source>Backed up, opened and counted: the same as the ledger.</source>
   <translation>Copiado, abierto y contado: igual que el libro.</translation>
  </message>
  <message>
   <source>Opening, checking and counting each backup</source>
   <translation>Abriendo, comprobando y contando cada copia</translation>
  </message>
  <message>
   <source>Checking the file</source>
   <translation>Comprobando el archivo</translation>
  </message>
  <message>
   <source>Not sound.</source>
   <translation>Hay daños.</translation>
  </message>
  <message>
   <source>Restore a backup, or save what can be saved with “bidbook repair”.</source>
   <translation>Restaura una copia o salva lo que se pueda con “bidbook repair”.</translation>
  </message>
  <message>
   <source>{entries} {entries:entry/entries} and {count} {count:revision/revisions} agree.</source>
   <translation>{entries} {entries:asiento/asientos} y {count} {count:revisión/revisiones} concuerdan.</translation>
  </message>
  <message>
   <source>Restore a file</source>
   <translation>Restaurar un archivo</translation>
  </message>
  <message>
   <source>Who can read it</source>
   <translation>Quién puede leerlo</translation>
  </message>
  <message>
   <source>In {folder}. Made on closing, once a day and before bringing in; the newest of 7 days, 4 weeks and 12 months stay, and all that you asked for.</source>
   <translation>En {folder}. Se hacen al cerrar, una vez al día y antes de importar; quedan las últimas de 7 días, 4 semanas y 12 meses, y todas las que pediste.</translation>
  </message>
  <message>
   <source>The hash is on the clipboard.</source>
   <translation>El hash está en el portapapeles.</translation>
  </message>
  <message>
   <source>None yet. They go to {folder}</source>
   <translation>Aún no hay ninguna. Van a {folder}</translation>
  </message>
  <message>
   <source>{path}. On this computer, and in no folder that is synced.</source>
   <translation>{path}. En este equipo y en ninguna carpeta sincronizada.</translation>
  </message>
  <message>
   <source>Sound.</source>
   <translation>En buen estado.</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.unlock_dialog</name>
  <message>
   <source>An encrypted ledger</source>
   <translation>Un libro cifrado</translation>
  </message>
  <message>
   <source>Passphrase or recovery key</source>
   <translation>Frase de contraseña o clave de recuperación</translation>
  </message>
  <message>
   <source>Let this computer's keyring open it from now on</source>
   <translation>Que el llavero de este equipo lo abra desde ahora</translation>
  </message>
  <message>
   <source>Test a key</source>
   <translation>Probar una clave</translation>
  </message>
  <message>
   <source>Type what you wrote down. It is tried on the file, and not kept.</source>
   <translation>Escribe lo que anotaste. Se prueba con el archivo y no se guarda.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>It does not open this ledger.</source>
   <translation>No abre este libro.</translation>
  </message>
  <message>
   <source>It opens this ledger.</source>
   <translation>Abre este libro.</translation>
  </message>
 </context>
 <context>
  <name>ui.safety.words</name>
  <message>
   <source>{count} {count:revision/revisions}, each sealed with the hash of the one before. The last ends in {head}…</source>
   <translation>{count} {count:revisión/revisiones}, cada una sellada con el hash de la anterior. La última: {head}…</translation>
  </message>
  <message>
   <source>Not encrypted. Whoever can read the file can read the ledger.</source>
   <translation>Sin cifrar. Quien pueda leer el archivo puede leer el libro.</translation>
  </message>
  <message>
   <source>Last restore test: {failed} of {tested} did not pass.</source>
   <translation>Última prueba de restauración: {failed} de {tested} no la superaron.</translation>
  </message>
  <message>
   <source>{when}. The list says which. Make a new backup now.</source>
   <translation>{when}. La lista dice cuáles. Haz ahora una copia nueva.</translation>
  </message>
  <message>
   <source>The newest holds {entries} {entries:entry/entries}.</source>
   <translation>La última contiene {entries} {entries:asiento/asientos}.</translation>
  </message>
  <message>
   <source>Last restore test: passed.</source>
   <translation>Última prueba de restauración: superada.</translation>
  </message>
  <message>
   <source>Nothing is recorded yet.</source>
   <translation>Aún no hay nada anotado.</translation>
  </message>
  <message>
   <source>Encrypted, and its backups with it. Exports are plain files.</source>
   <translation>Cifrado, y sus copias también. Las exportaciones son archivos sin cifrar.</translation>
  </message>
  <message>
   <source>Not encrypted. This Bidbook was installed without encryption.</source>
   <translation>Sin cifrar. Este Bidbook se instaló sin cifrado.</translation>
  </message>
  <message>
   <source>No restore test yet.</source>
   <translation>Aún no hay prueba de restauración.</translation>
  </message>
  <message>
   <source>A backup is opened, checked and counted as it is made; there is none yet.</source>
   <translation>Cada copia se abre, se comprueba y se cuenta al hacerla; aún no hay ninguna.</translation>
  </message>
  <message>
   <source>{when}. {tested} {tested:backup/backups} opened, every page checked, everything counted.</source>
   <translation>{when}. {tested} {tested:copia abierta/copias abiertas}, cada página comprobada, todo contado.</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>What you entered stays.</source>
   <translation>Lo que anotas se queda.</translation>
  </message>
  <message>
   <source>Once it is shown as added it is on the disk. A crash does not take it back.</source>
   <translation>En cuanto aparece como añadido está en el disco. Un fallo no lo borra.</translation>
  </message>
  <message>
   <source>All or nothing.</source>
   <translation>Todo o nada.</translation>
  </message>
  <message>
   <source>An import is written whole or not at all.</source>
   <translation>Una importación se escribe entera o no se escribe.</translation>
  </message>
  <message>
   <source>History is never rewritten.</source>
   <translation>El historial nunca se reescribe.</translation>
  </message>
  <message>
   <source>Undo writes the reverse.</source>
   <translation>Deshacer escribe lo contrario.</translation>
  </message>
  <message>
   <source>Connects add up.</source>
   <translation>Los Connects cuadran.</translation>
  </message>
  <message>
   <source>Added is spent, lapsed and left. The check proves it.</source>
   <translation>Lo añadido es lo gastado, lo vencido y lo que queda. La comprobación lo demuestra.</translation>
  </message>
  <message>
   <source>Reading always works.</source>
   <translation>Leer siempre funciona.</translation>
  </message>
  <message>
   <source>Where nothing can be written you can still look and export.</source>
   <translation>Donde no se puede escribir, aún puedes mirar y exportar.</translation>
  </message>
  <message>
   <source>Test it yourself.</source>
   <translation>Pruébalo tú.</translation>
  </message>
  <message>
   <source>“bidbook check” proves it on your file. With the source, “./packaging/dev faults all” kills, starves, tears and feeds it garbage for ten minutes.</source>
   <translation>“bidbook check” lo demuestra con tu archivo. Con el código fuente, “./packaging/dev faults all” lo mata, lo deja sin disco, lo corta y le da basura durante diez minutos.</translation>
  </message>
  <message>
   <source>On closing</source>
   <translation>Al cerrar</translation>
  </message>
  <message>
   <source>Daily</source>
   <translation>Cada día</translation>
  </message>
  <message>
   <source>Before bringing in</source>
   <translation>Antes de importar</translation>
  </message>
  <message>
   <source>Before an upgrade</source>
   <translation>Antes de una actualización</translation>
  </message>
  <message>
   <source>By you</source>
   <translation>Por ti</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.machine_rows</name>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Colours of the window; high contrast has black and white edges.</source>
   <translation>Colores de la ventana; el alto contraste tiene bordes negros y blancos.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>All of the window grows with it.</source>
   <translation>Toda la ventana crece con él.</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
  <message>
   <source>A notice slides in. Choose Never and nothing moves.</source>
   <translation>Un aviso entra deslizándose. Con Nunca, nada se mueve.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>The words of Bidbook. Titles stay as they are.</source>
   <translation>Las palabras de Bidbook. Los títulos quedan como están.</translation>
  </message>
  <message>
   <source>Numbers and dates</source>
   <translation>Números y fechas</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>Dinero</translation>
  </message>
  <message>
   <source>Each amount stays in the currency it was recorded in.</source>
   <translation>Cada importe sigue en la moneda en que se anotó.</translation>
  </message>
  <message>
   <source>A week begins on</source>
   <translation>La semana empieza el</translation>
  </message>
  <message>
   <source>Counts where you ask for this week or last week.</source>
   <translation>Cuenta cuando pides esta semana o la pasada.</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Empezar con</translation>
  </message>
  <message>
   <source>The page that Bidbook opens with.</source>
   <translation>La página con la que se abre Bidbook.</translation>
  </message>
  <message>
   <source>Remind me</source>
   <translation>Avisarme</translation>
  </message>
  <message>
   <source>Before Connects lapse, and when a month went by without news from Upwork.</source>
   <translation>Antes de que caduquen Connects, y cuando pasa un mes sin noticias de Upwork.</translation>
  </message>
  <message>
   <source>Days before</source>
   <translation>Días antes</translation>
  </message>
  <message>
   <source>Once for each of them and each lot.</source>
   <translation>Una vez por cada uno y por cada lote.</translation>
  </message>
  <message>
   <source>Quiet from</source>
   <translation>Silencio desde</translation>
  </message>
  <message>
   <source>Quiet until</source>
   <translation>Silencio hasta</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Horas de silencio</translation>
  </message>
  <message>
   <source>What falls into them is said afterwards.</source>
   <translation>Lo que cae en ellas se dice después.</translation>
  </message>
  <message>
   <source>Hide money and names</source>
   <translation>Ocultar importes y nombres</translation>
  </message>
  <message>
   <source>Dots for money, titles and names, in the window's title and in copies too.</source>
   <translation>Puntos en lugar de importes, títulos y nombres, también en el título de la ventana y en las copias.</translation>
  </message>
  <message>
   <source>Check for updates</source>
   <translation>Buscar actualizaciones</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>Language and numbers</source>
   <translation>Idioma y números</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Avisos</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nunca</translation>
  </message>
  <message>
   <source>Once a week the makers' address is asked for the newest version. It is told nothing of you, and nothing is installed.</source>
   <translation>Una vez por semana se pregunta a la dirección de los autores por la versión más reciente. No se le dice nada de ti y no se instala nada.</translation>
  </message>
  <message>
   <source>This Bidbook was built without an address to ask.</source>
   <translation>Este Bidbook se hizo sin una dirección a la que preguntar.</translation>
  </message>
  <message>
   <source>{count} Connects, {money}, {day}</source>
   <translation>{count} Connects, {money}, {day}</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>No</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message>
   <source>United States (English)</source>
   <translation>Estados Unidos (inglés)</translation>
  </message>
  <message>
   <source>United Kingdom (English)</source>
   <translation>Reino Unido (inglés)</translation>
  </message>
  <message>
   <source>Canada (English)</source>
   <translation>Canadá (inglés)</translation>
  </message>
  <message>
   <source>Australia (English)</source>
   <translation>Australia (inglés)</translation>
  </message>
  <message>
   <source>India (English)</source>
   <translation>India (inglés)</translation>
  </message>
  <message>
   <source>Egypt (Arabic)</source>
   <translation>Egipto (árabe)</translation>
  </message>
  <message>
   <source>Saudi Arabia (Arabic)</source>
   <translation>Arabia Saudí (árabe)</translation>
  </message>
  <message>
   <source>Bangladesh (Bangla)</source>
   <translation>Bangladés (bengalí)</translation>
  </message>
  <message>
   <source>Germany (German)</source>
   <translation>Alemania (alemán)</translation>
  </message>
  <message>
   <source>Spain (Spanish)</source>
   <translation>España (español)</translation>
  </message>
  <message>
   <source>Mexico (Spanish)</source>
   <translation>México (español)</translation>
  </message>
  <message>
   <source>France (French)</source>
   <translation>Francia (francés)</translation>
  </message>
  <message>
   <source>India (Hindi)</source>
   <translation>India (hindi)</translation>
  </message>
  <message>
   <source>Indonesia (Indonesian)</source>
   <translation>Indonesia (indonesio)</translation>
  </message>
  <message>
   <source>Italy (Italian)</source>
   <translation>Italia (italiano)</translation>
  </message>
  <message>
   <source>Japan (Japanese)</source>
   <translation>Japón (japonés)</translation>
  </message>
  <message>
   <source>South Korea (Korean)</source>
   <translation>Corea del Sur (coreano)</translation>
  </message>
  <message>
   <source>Netherlands (Dutch)</source>
   <translation>Países Bajos (neerlandés)</translation>
  </message>
  <message>
   <source>Poland (Polish)</source>
   <translation>Polonia (polaco)</translation>
  </message>
  <message>
   <source>Brazil (Portuguese)</source>
   <translation>Brasil (portugués)</translation>
  </message>
  <message>
   <source>Romania (Romanian)</source>
   <translation>Rumanía (rumano)</translation>
  </message>
  <message>
   <source>Sweden (Swedish)</source>
   <translation>Suecia (sueco)</translation>
  </message>
  <message>
   <source>Türkiye (Turkish)</source>
   <translation>Turquía (turco)</translation>
  </message>
  <message>
   <source>Ukraine (Ukrainian)</source>
   <translation>Ucrania (ucraniano)</translation>
  </message>
  <message>
   <source>Pakistan (Urdu)</source>
   <translation>Pakistán (urdu)</translation>
  </message>
  <message>
   <source>Vietnam (Vietnamese)</source>
   <translation>Vietnam (vietnamita)</translation>
  </message>
  <message>
   <source>China (Chinese)</source>
   <translation>China (chino)</translation>
  </message>
  <message>
   <source>As the language</source>
   <translation>Como el idioma</translation>
  </message>
  <message>
   <source>As the region</source>
   <translation>Como la región</translation>
  </message>
  <message>
   <source>No quiet hours</source>
   <translation>Sin horas de silencio</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>{count} day</source>
   <translation>{count} día</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} días</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.niche_rows</name>
  <message>
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
  <message>
   <source>Every term of this niche counts as usual again</source>
   <translation>Todos los valores de este nicho vuelven a ser los habituales</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Choose one or type a new one. Its terms fill what a job leaves open.</source>
   <translation>Elige uno o escribe uno nuevo. Sus valores completan lo que un trabajo deja abierto.</translation>
  </message>
  <message>
   <source>Terms of a niche</source>
   <translation>Valores de un nicho</translation>
  </message>
  <message>
   <source>Worth of a win</source>
   <translation>Valor de ganar</translation>
  </message>
  <message>
   <source>What such a contract usually brings.</source>
   <translation>Lo que suele dar un contrato así.</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Encaje</translation>
  </message>
  <message>
   <source>How well such jobs suit you: 1 badly, 5 well.</source>
   <translation>Qué tal te van esos trabajos: 1 mal, 5 bien.</translation>
  </message>
  <message>
   <source>Time for one proposal</source>
   <translation>Tiempo por propuesta</translation>
  </message>
  <message>
   <source>From reading the job to sending.</source>
   <translation>Desde leer el trabajo hasta enviarla.</translation>
  </message>
  <message>
   <source>Profit of a contract</source>
   <translation>Ganancia de un contrato</translation>
  </message>
  <message>
   <source>What is left of each dollar after your own costs.</source>
   <translation>Lo que queda de cada dólar tras tus propios costes.</translation>
  </message>
  <message>
   <source>Worth of an hour</source>
   <translation>Valor de una hora</translation>
  </message>
  <message>
   <source>What an hour of writing proposals costs you.</source>
   <translation>Lo que te cuesta una hora escribiendo propuestas.</translation>
  </message>
  <message>
   <source>Your hourly rate</source>
   <translation>Tu tarifa por hora</translation>
  </message>
  <message>
   <source>Compared with what an hourly job pays.</source>
   <translation>Se compara con lo que paga un trabajo por horas.</translation>
  </message>
  <message>
   <source>Your level</source>
   <translation>Tu nivel</translation>
  </message>
  <message>
   <source>1 entry, 2 intermediate, 3 expert; compared with what a post asks.</source>
   <translation>1 inicial, 2 intermedio, 3 experto; se compara con lo que pide la oferta.</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>como siempre</translation>
  </message>
  <message>
   <source>such as Web apps</source>
   <translation>como Aplicaciones web</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.settings_page</name>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>Buscar ajustes</translation>
  </message>
  <message>
   <source>No setting matches</source>
   <translation>Ningún ajuste coincide</translation>
  </message>
  <message>
   <source>Nothing here is called that.</source>
   <translation>Aquí nada se llama así.</translation>
  </message>
  <message>
   <source>In force at once</source>
   <translation>En vigor al momento</translation>
  </message>
  <message>
   <source>Worth of an hour</source>
   <translation>Valor de una hora</translation>
  </message>
  <message>
   <source>Time for one proposal</source>
   <translation>Tiempo por propuesta</translation>
  </message>
  <message>
   <source>Profit of a contract</source>
   <translation>Ganancia de un contrato</translation>
  </message>
  <message>
   <source>Your hourly rate</source>
   <translation>Tu tarifa por hora</translation>
  </message>
  <message>
   <source>Your level</source>
   <translation>Tu nivel</translation>
  </message>
  <message>
   <source>Upwork's service fee</source>
   <translation>Comisión de servicio de Upwork</translation>
  </message>
  <message>
   <source>What an hour of writing proposals costs you.</source>
   <translation>Lo que te cuesta una hora escribiendo propuestas.</translation>
  </message>
  <message>
   <source>From reading the job to sending.</source>
   <translation>Desde leer el trabajo hasta enviarla.</translation>
  </message>
  <message>
   <source>What is left of each dollar after your own costs.</source>
   <translation>Lo que queda de cada dólar tras tus propios costes.</translation>
  </message>
  <message>
   <source>Compared with what an hourly job pays.</source>
   <translation>Se compara con lo que paga un trabajo por horas.</translation>
  </message>
  <message>
   <source>1 entry, 2 intermediate, 3 expert; compared with what a post asks.</source>
   <translation>1 inicial, 2 intermedio, 3 experto; se compara con lo que pide la oferta.</translation>
  </message>
  <message>
   <source>Empty: the fee that the rules give for the day.</source>
   <translation>Vacío: la comisión que dan las reglas para el día.</translation>
  </message>
  <message>
   <source>Open another…</source>
   <translation>Abrir otro…</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Recent ledgers</source>
   <translation>Libros recientes</translation>
  </message>
  <message>
   <source>The latest first. A ledger dropped on the window opens too.</source>
   <translation>El último primero. También se abre un libro soltado en la ventana.</translation>
  </message>
  <message>
   <source>What advice counts with</source>
   <translation>Con qué cuenta el consejo</translation>
  </message>
  <message>
   <source>This ledger</source>
   <translation>Este libro</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>No other one yet</source>
   <translation>Aún ningún otro</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.term_field</name>
  <message>
   <source>USD an hour</source>
   <translation>USD por hora</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>minutos</translation>
  </message>
  <message>
   <source>of 3</source>
   <translation>de 3</translation>
  </message>
  <message>
   <source>USD</source>
   <translation>USD</translation>
  </message>
  <message>
   <source>of 5</source>
   <translation>de 5</translation>
  </message>
  <message>
   <source>by the rules</source>
   <translation>según las reglas</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>no consta</translation>
  </message>
  <message>
   <source>Write a number from {low} to {high}.</source>
   <translation>Escribe un número de {low} a {high}.</translation>
  </message>
 </context>
 <context>
  <name>ui.settings.tier_rows</name>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>1 liked</source>
   <translation>1 preferido</translation>
  </message>
  <message>
   <source>2 as usual</source>
   <translation>2 como siempre</translation>
  </message>
  <message>
   <source>3 disliked</source>
   <translation>3 evitado</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <source>Put there</source>
   <translation>Poner</translation>
  </message>
  <message>
   <source>Clients’ countries</source>
   <translation>Países de los clientes</translation>
  </message>
  <message>
   <source>Count with your tiers</source>
   <translation>Contar con tus grupos</translation>
  </message>
  <message>
   <source>Off: no country makes any difference. Bidbook has no opinion of its own.</source>
   <translation>Apagado: ningún país cambia nada. Bidbook no tiene opinión propia.</translation>
  </message>
  <message>
   <source>Put a country in a tier</source>
   <translation>Poner un país en un grupo</translation>
  </message>
  <message>
   <source>As the post names it.</source>
   <translation>Como lo escribe el anuncio.</translation>
  </message>
  <message>
   <source>Your tiers</source>
   <translation>Tus grupos</translation>
  </message>
  <message>
   <source>A click takes a country out.</source>
   <translation>Un clic saca un país.</translation>
  </message>
  <message>
   <source>Take it out</source>
   <translation>Sacarlo</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>No</translation>
  </message>
  <message>
   <source>{tier}: {country}</source>
   <translation>{tier}: {country}</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Ninguno todavía</translation>
  </message>
 </context>
 <context>
  <name>ui.sharing.promise</name>
  <message>
   <source>This ledger is shared with a team.</source>
   <translation>Este libro se comparte con un equipo.</translation>
  </message>
 </context>
 <context>
  <name>ui.sharing.seat_dialogs</name>
  <message>
   <source>The invite of {name}</source>
   <translation>La invitación de {name}</translation>
  </message>
  <message>
   <source>Set up a team</source>
   <translation>Crear un equipo</translation>
  </message>
  <message>
   <source>Give the address of an empty PostgreSQL database, hosted or your own, with the login that owns it. The connection is encrypted and the server's name verified.</source>
   <translation>Da la dirección de una base de datos PostgreSQL vacía, alojada o tuya, con el usuario que es su propietario. La conexión va cifrada y se verifica el nombre del servidor.</translation>
  </message>
  <message>
   <source>Address of the database</source>
   <translation>Dirección de la base de datos</translation>
  </message>
  <message>
   <source>Your name in the team</source>
   <translation>Tu nombre en el equipo</translation>
  </message>
  <message>
   <source>Set up</source>
   <translation>Crear</translation>
  </message>
  <message>
   <source>Invite somebody</source>
   <translation>Invitar a alguien</translation>
  </message>
  <message>
   <source>A member sees their own rows and the pool's balance. A manager sees everything in the team's ledgers, as you do.</source>
   <translation>Un miembro ve sus propias filas y el saldo común. Un gestor ve todo en los libros del equipo, como tú.</translation>
  </message>
  <message>
   <source>Name, as your rows write it</source>
   <translation>Nombre, como lo escriben tus filas</translation>
  </message>
  <message>
   <source>A manager, who sees all rows</source>
   <translation>Un gestor, que ve todas las filas</translation>
  </message>
  <message>
   <source>Make the invite</source>
   <translation>Crear la invitación</translation>
  </message>
  <message>
   <source>Whoever has this line can come in under this name. Send it by a way that only they can read; it is not shown again.</source>
   <translation>Quien tenga esta línea puede entrar con este nombre. Envíala por una vía que solo lea esa persona; no se vuelve a mostrar.</translation>
  </message>
  <message>
   <source>Line of the invite</source>
   <translation>Línea de la invitación</translation>
  </message>
  <message>
   <source>Copy and close</source>
   <translation>Copiar y cerrar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ui.sharing.share_card</name>
  <message>
   <source>Each member keeps a ledger of their own, and a PostgreSQL server brings them together. Everything in this ledger goes to the owner and managers. Until you join, nothing leaves this computer.</source>
   <translation>Cada miembro lleva su propio libro y un servidor PostgreSQL los reúne. Todo lo de este libro llega al propietario y a los gestores. Hasta que te unas, nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Edited on two computers at once.</source>
   <translation>Editado en dos ordenadores a la vez.</translation>
  </message>
  <message>
   <source>Share with the team</source>
   <translation>Compartir con el equipo</translation>
  </message>
  <message>
   <source>Join the team</source>
   <translation>Unirse al equipo</translation>
  </message>
  <message>
   <source>Set up a team...</source>
   <translation>Crear un equipo...</translation>
  </message>
  <message>
   <source>Synchronise now</source>
   <translation>Sincronizar ahora</translation>
  </message>
  <message>
   <source>Invite...</source>
   <translation>Invitar...</translation>
  </message>
  <message>
   <source>Stop sharing</source>
   <translation>Dejar de compartir</translation>
  </message>
  <message>
   <source>Paste the line of your invite</source>
   <translation>Pega la línea de tu invitación</translation>
  </message>
  <message>
   <source>Line of the invite</source>
   <translation>Línea de la invitación</translation>
  </message>
  <message>
   <source>This ledger holds rows already, and all of them would go to the team. Press Join once more to share them, or make a new ledger first.</source>
   <translation>Este libro ya tiene filas y todas irían al equipo. Pulsa Unirse otra vez para compartirlas, o haz antes un libro nuevo.</translation>
  </message>
  <message>
   <source>Close for good</source>
   <translation>Cerrar para siempre</translation>
  </message>
  <message>
   <source>Stop for good</source>
   <translation>Dejarlo para siempre</translation>
  </message>
  <message>
   <source>Close seat</source>
   <translation>Cerrar el puesto</translation>
  </message>
  <message>
   <source>Keep this one</source>
   <translation>Conservar este</translation>
  </message>
  <message>
   <source>Synchronising...</source>
   <translation>Sincronizando...</translation>
  </message>
  <message>
   <source>Behind</source>
   <translation>Atrasado</translation>
  </message>
  <message>
   <source>Joining...</source>
   <translation>Uniéndose...</translation>
  </message>
  <message>
   <source>Close the seat of {name}</source>
   <translation>Cerrar el puesto de {name}</translation>
  </message>
  <message>
   <source>Stands now</source>
   <translation>Vale ahora</translation>
  </message>
 </context>
 <context>
  <name>ui.sharing.words</name>
  <message>
   <source>You see the rows of everybody; members see their own and the pool's balance.</source>
   <translation>Tú ves las filas de todos; los miembros ven las suyas y el saldo común.</translation>
  </message>
  <message>
   <source>Everything recorded here has gone out.</source>
   <translation>Todo lo anotado aquí ya ha salido.</translation>
  </message>
  <message>
   <source>{count} row waits to go out; it goes with the next synchronising.</source>
   <translation>{count} fila espera para salir; va con la próxima sincronización.</translation>
  </message>
  <message>
   <source>{count} rows wait to go out; they go with the next synchronising.</source>
   <translation>{count} filas esperan para salir; van con la próxima sincronización.</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>Not in yet</source>
   <translation>Aún no ha entrado</translation>
  </message>
  <message>
   <source>The owner and managers see all of this ledger; other members see nothing of it.</source>
   <translation>El propietario y los gestores ven todo este libro; los demás miembros no ven nada de él.</translation>
  </message>
  <message>
   <source>this computer</source>
   <translation>este ordenador</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>retirado</translation>
  </message>
  <message>
   <source>{name}: {count} Connect more was spent than any lot held.</source>
   <translation>{name}: se gastó {count} Connect más de lo que había en ningún lote.</translation>
  </message>
  <message>
   <source>{name}: {count} Connects more were spent than any lot held.</source>
   <translation>{name}: se gastaron {count} Connects más de lo que había en ningún lote.</translation>
  </message>
  <message>
   <source>Entry</source>
   <translation>Apunte</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Propuesta</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Ajuste</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Saldo</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Shared as {name} on {host}.</source>
   <translation>Compartido como {name} en {host}.</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>{name} holds {count} Connects, as the owner's ledger said on {day}.</source>
   <translation>{name} tiene {count} Connects, según el libro del propietario del {day}.</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Propietario</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>Gestor</translation>
  </message>
  <message>
   <source>Last in on {moment}</source>
   <translation>Última entrada el {moment}</translation>
  </message>
  <message>
   <source>{kind}: {what}</source>
   <translation>{kind}: {what}</translation>
  </message>
  <message>
   <source>{name}, {moment}: {what}</source>
   <translation>{name}, {moment}: {what}</translation>
  </message>
  <message>
   <source>another state</source>
   <translation>otro estado</translation>
  </message>
  <message>
   <source>Not synchronised yet.</source>
   <translation>Aún sin sincronizar.</translation>
  </message>
  <message>
   <source>Synchronised on {moment}.</source>
   <translation>Sincronizado el {moment}.</translation>
  </message>
  <message>
   <source>Spent by: {names}</source>
   <translation>Gastado por: {names}</translation>
  </message>
  <message>
   <source>{count} Connects</source>
   <translation>{count} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.shell.announcer</name>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>This is a sample.</source>
   <translation>Esto es un ejemplo.</translation>
  </message>
  <message>
   <source>All of it is invented, in a file of its own.</source>
   <translation>Todo es inventado y está en un archivo propio.</translation>
  </message>
  <message>
   <source>Start my own</source>
   <translation>Empezar el mío</translation>
  </message>
  <message>
   <source>Nothing new: everything was here already.</source>
   <translation>Nada nuevo: ya estaba todo aquí.</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Deshecho: {what}</translation>
  </message>
  <message>
   <source>Again: {what}</source>
   <translation>De nuevo: {what}</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Deshacer: {what}</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Rehacer: {what}</translation>
  </message>
 </context>
 <context>
  <name>ui.shell.page_specs</name>
  <message>
   <source>Home</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>Libro</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Trabajos</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>Insights</source>
   <translation>Análisis</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Equipo</translation>
  </message>
  <message>
   <source>Track record</source>
   <translation>Aciertos</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <source>Safety</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>User guide</source>
   <translation>Guía de uso</translation>
  </message>
  <message>
   <source>Upwork owes you</source>
   <translation>Upwork te debe</translation>
  </message>
  <message>
   <source>Import history</source>
   <translation>Historial de importaciones</translation>
  </message>
 </context>
 <context>
  <name>ui.shell.wallet_menu</name>
  <message>
   <source>All wallets</source>
   <translation>Todas las carteras</translation>
  </message>
  <message>
   <source>{count} wallets</source>
   <translation>{count} carteras</translation>
  </message>
  <message>
   <source>Plan and grants of {wallet}…</source>
   <translation>Plan y asignaciones de {wallet}…</translation>
  </message>
 </context>
 <context>
  <name>ui.shortcuts.shortcut_sheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>Search the keys</source>
   <translation>Buscar teclas</translation>
  </message>
  <message>
   <source>Keyboard shortcuts: type to search</source>
   <translation>Atajos de teclado: escribe para buscar</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>Go to a page</source>
   <translation>Ir a una página</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Herramientas</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>In tables and lists</source>
   <translation>En tablas y listas</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Mover</translation>
  </message>
  <message>
   <source>Select more</source>
   <translation>Seleccionar más</translation>
  </message>
  <message>
   <source>Show and hide the panel</source>
   <translation>Mostrar y ocultar el panel</translation>
  </message>
  <message>
   <source>Copy the selection</source>
   <translation>Copiar la selección</translation>
  </message>
  <message>
   <source>Remove the selected entries</source>
   <translation>Quitar los apuntes seleccionados</translation>
  </message>
  <message>
   <source>Next part, part before</source>
   <translation>Parte siguiente, parte anterior</translation>
  </message>
  <message>
   <source>Close what is on top</source>
   <translation>Cerrar lo de arriba</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>On the page {title}</source>
   <translation>En la página {title}</translation>
  </message>
  <message>
   <source>No key does “{text}”.</source>
   <translation>Ninguna tecla hace «{text}».</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.chip_bar</name>
  <message>
   <source>Clear</source>
   <translation>Borrar filtro</translation>
  </message>
  <message>
   <source>Click or Delete takes it away</source>
   <translation>Un clic o Supr lo quita</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 días</translation>
  </message>
  <message>
   <source>12 months</source>
   <translation>12 meses</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Este año</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} a {last}</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>desde el {day}</translation>
  </message>
  <message>
   <source>up to {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>any</source>
   <translation>cualquiera</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.columns_sheet</name>
  <message>
   <source>No room in this window for: {columns}.</source>
   <translation>En esta ventana no caben: {columns}.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Columns in their order</source>
   <translation>Columnas en su orden</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Como siempre</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Space shows and hides a column, Alt with an arrow moves it.</source>
   <translation>Espacio muestra y oculta una columna; Alt con una flecha la mueve.</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.one_line</name>
  <message>
   <source>A question</source>
   <translation>Una pregunta</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.page_views</name>
  <message>
   <source>Name this view</source>
   <translation>Pon nombre a esta vista</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>What another page chose cannot be saved as a view.</source>
   <translation>Lo que eligió otra página no se puede guardar como vista.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar el nombre</translation>
  </message>
  <message>
   <source>Rename “{view}”</source>
   <translation>Cambiar el nombre de «{view}»</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.row_table</name>
  <message>
   <source>Arrange columns…</source>
   <translation>Ordenar columnas…</translation>
  </message>
  <message>
   <source>Columns as usual</source>
   <translation>Columnas de costumbre</translation>
  </message>
  <message>
   <source>These belong to one job</source>
   <translation>Estos son de un mismo trabajo</translation>
  </message>
  <message>
   <source>Edit the cell</source>
   <translation>Editar la celda</translation>
  </message>
  <message>
   <source>Set the member…</source>
   <translation>Poner el miembro…</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy as CSV</source>
   <translation>Copiar como CSV</translation>
  </message>
  <message>
   <source>Take out of its job</source>
   <translation>Sacar de su trabajo</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.sums</name>
  <message>
   <source>{rows} selected: {sums}</source>
   <translation>{rows} seleccionadas: {sums}</translation>
  </message>
  <message>
   <source>{added} in, {spent} out, {connects} Connects net</source>
   <translation>{added} entran, {spent} salen, {connects} Connects netos</translation>
  </message>
  <message>
   <source>earned {money}</source>
   <translation>{money} de ingresos</translation>
  </message>
  <message>
   <source>from {count} lot</source>
   <translation>de {count} lote</translation>
  </message>
  <message>
   <source>from {count} lots</source>
   <translation>de {count} lotes</translation>
  </message>
  <message>
   <source>{connects} Connects</source>
   <translation>{connects} Connects</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.table_page</name>
  <message>
   <source>Search and filter</source>
   <translation>Buscar y filtrar</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Keep only the search</source>
   <translation>Dejar solo la búsqueda</translation>
  </message>
  <message>
   <source>Keep only the date</source>
   <translation>Dejar solo la fecha</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.term_words</name>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Procedencia</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Saldo</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Revenue</source>
   <translation>Ingresos</translation>
  </message>
  <message>
   <source>Open, still young</source>
   <translation>Abierta, aún reciente</translation>
  </message>
  <message>
   <source>No answer in 30 days</source>
   <translation>Sin respuesta en 30 días</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Inicial</translation>
  </message>
  <message>
   <source>Expiry</source>
   <translation>Caducidad</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>not {value}</source>
   <translation>no {value}</translation>
  </message>
  <message>
   <source>the last day</source>
   <translation>el último día</translation>
  </message>
  <message>
   <source>the last {count} days</source>
   <translation>los últimos {count} días</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>{low} or more</source>
   <translation>{low} o más</translation>
  </message>
  <message>
   <source>{high} or less</source>
   <translation>{high} o menos</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} a {last}</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>desde el {day}</translation>
  </message>
  <message>
   <source>up to {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>{first} or {second}</source>
   <translation>{first} o {second}</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.views_chip</name>
  <message>
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todo</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>Save this view…</source>
   <translation>Guardar esta vista…</translation>
  </message>
  <message>
   <source>{view} (opens first)</source>
   <translation>{view} (se abre primero)</translation>
  </message>
  <message>
   <source>Rename “{view}”…</source>
   <translation>Cambiar el nombre de «{view}»…</translation>
  </message>
  <message>
   <source>Open with “{view}”</source>
   <translation>Abrir con «{view}»</translation>
  </message>
  <message>
   <source>Delete “{view}”</source>
   <translation>Borrar «{view}»</translation>
  </message>
  <message>
   <source>{view}, changed</source>
   <translation>{view}, cambiada</translation>
  </message>
  <message>
   <source>Keep the changes in “{view}”</source>
   <translation>Guardar los cambios en «{view}»</translation>
  </message>
  <message>
   <source>No longer open with “{view}”</source>
   <translation>No abrir más con «{view}»</translation>
  </message>
 </context>
 <context>
  <name>ui.tables.working_page</name>
  <message>
   <source>The member of this row</source>
   <translation>El miembro de esta fila</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Poner</translation>
  </message>
  <message>
   <source>Edit the cell</source>
   <translation>Editar la celda</translation>
  </message>
  <message>
   <source>Set the member of the selected rows</source>
   <translation>Poner el miembro de las filas seleccionadas</translation>
  </message>
  <message>
   <source>Copy the selected rows as CSV</source>
   <translation>Copiar las filas seleccionadas como CSV</translation>
  </message>
  <message>
   <source>Choose and order the columns</source>
   <translation>Elegir y ordenar las columnas</translation>
  </message>
  <message>
   <source>Sort by the current column</source>
   <translation>Ordenar por la columna actual</translation>
  </message>
  <message>
   <source>Save this view</source>
   <translation>Guardar esta vista</translation>
  </message>
  <message>
   <source>The member of {count} rows</source>
   <translation>El miembro de {count} filas</translation>
  </message>
 </context>
 <context>
  <name>ui.updates.update_check</name>
  <message>
   <source>Copy the address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Updates were not checked.</source>
   <translation>No se buscaron actualizaciones.</translation>
  </message>
  <message>
   <source>Bidbook {version} is the newest there is.</source>
   <translation>Bidbook {version} es el más reciente que hay.</translation>
  </message>
  <message>
   <source>Bidbook {version} is out.</source>
   <translation>Ha salido Bidbook {version}.</translation>
  </message>
  <message>
   <source>It came on {day}. Get it at {page}.</source>
   <translation>Salió el {day}. Consíguelo en {page}.</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.once_card</name>
  <message>
   <source>Given once</source>
   <translation>Se da una vez</translation>
  </message>
  <message>
   <source>No row of the history names any so far.</source>
   <translation>Hasta ahora ninguna fila del historial las nombra.</translation>
  </message>
  <message>
   <source>What was reached</source>
   <translation>Qué se alcanzó</translation>
  </message>
  <message>
   <source>Note the day</source>
   <translation>Anotar el día</translation>
  </message>
  <message>
   <source>On which day</source>
   <translation>Qué día</translation>
  </message>
  <message>
   <source>Tell the day, and Bidbook says whether the Connects have come.</source>
   <translation>Di el día y Bidbook dirá si los Connects llegaron.</translation>
  </message>
  <message>
   <source>{day}, {counted}, {basis}</source>
   <translation>{day}, {counted}, {basis}</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <source>Take back the day of {name}</source>
   <translation>Retirar el día de {name}</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.plan_card</name>
  <message>
   <source>Plans</source>
   <translation>Planes</translation>
  </message>
  <message>
   <source>Plans so far</source>
   <translation>Planes hasta ahora</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Renews on day</source>
   <translation>Se renueva el día</translation>
  </message>
  <message>
   <source>As the rules say</source>
   <translation>Como dicen las reglas</translation>
  </message>
  <message>
   <source>Save the plan</source>
   <translation>Guardar el plan</translation>
  </message>
  <message>
   <source>What it would bring</source>
   <translation>Qué traería</translation>
  </message>
  <message>
   <source>Change the plan</source>
   <translation>Cambiar el plan</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>{period}, {renewal}</source>
   <translation>{period}, {renewal}</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>This ledger can only be read.</source>
   <translation>Este libro solo se puede leer.</translation>
  </message>
  <message>
   <source>Take out {plan}, {period}</source>
   <translation>Quitar {plan}, {period}</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.wallet_dialog</name>
  <message>
   <source>Each month</source>
   <translation>Cada mes</translation>
  </message>
  <message>
   <source>This plan brings no Connects of its own.</source>
   <translation>Este plan no trae Connects propios.</translation>
  </message>
  <message>
   <source>Randomised reward</source>
   <translation>Recompensa al azar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>no seguro</translation>
  </message>
  <message>
   <source>{wallet}: plan and grants</source>
   <translation>{wallet}: plan y asignaciones</translation>
  </message>
 </context>
 <context>
  <name>ui.wallet.words</name>
  <message>
   <source>since ever</source>
   <translation>desde siempre</translation>
  </message>
  <message>
   <source>renewal not known</source>
   <translation>renovación desconocida</translation>
  </message>
  <message>
   <source>{count} Connects freeze on {day}. They come back with Agency Plus.</source>
   <translation>{count} Connects se congelan el {day}. Vuelven con Agency Plus.</translation>
  </message>
  <message>
   <source>renews on day {day}</source>
   <translation>se renueva el día {day}</translation>
  </message>
  <message>
   <source>{state}: {missing}</source>
   <translation>{state}: {missing}</translation>
  </message>
  <message>
   <source>the free part cut by days</source>
   <translation>la parte gratis, reducida por días</translation>
  </message>
  <message>
   <source>{came} of {expected}</source>
   <translation>{came} de {expected}</translation>
  </message>
  <message>
   <source>known by {basis}</source>
   <translation>conocido por {basis}</translation>
  </message>
  <message>
   <source>That plan holds already.</source>
   <translation>Ese plan ya está en vigor.</translation>
  </message>
  <message>
   <source>This plan cannot buy Connects.</source>
   <translation>Este plan no puede comprar Connects.</translation>
  </message>
  <message>
   <source>On the day of the upgrade the free part is cut by the days gone by.</source>
   <translation>El día de la mejora, la parte gratis se reduce por los días pasados.</translation>
  </message>
  <message>
   <source>It brings no Connects of its own.</source>
   <translation>No trae Connects propios.</translation>
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation>{since} a {until}</translation>
  </message>
  <message>
   <source>since {since}</source>
   <translation>desde el {since}</translation>
  </message>
  <message>
   <source>until {until}</source>
   <translation>hasta el {until}</translation>
  </message>
  <message>
   <source>{came} came, the number is not known</source>
   <translation>llegaron {came}, la cantidad no se conoce</translation>
  </message>
  <message>
   <source>{count} paid</source>
   <translation>{count} pagados</translation>
  </message>
  <message>
   <source>{count} free</source>
   <translation>{count} gratis</translation>
  </message>
  <message>
   <source>It renews on day {day}.</source>
   <translation>Se renueva el día {day}.</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.banner</name>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.progress</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.range_bar</name>
  <message>
   <source>under {limit}</source>
   <translation>menos de {limit}</translation>
  </message>
  <message>
   <source>break-even {figure}</source>
   <translation>equilibrio {figure}</translation>
  </message>
 </context>
 <context>
  <name>ui.widgets.toast</name>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>ui.workspace_bridge</name>
  <message>
   <source>Something went wrong in Bidbook itself. Nothing was written.</source>
   <translation>Algo falló en el propio Bidbook. No se escribió nada.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Leyendo</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Escribiendo</translation>
  </message>
  <message>
   <source>Matching</source>
   <translation>Coinciden</translation>
  </message>
 </context>
 <context>
  <name>words.counts</name>
  <message>
   <source>number</source>
   <translation>número</translation>
  </message>
 </context>
 <context>
  <name>words.fixes</name>
  <message>
   <source>Remove that row</source>
   <translation>Quitar esa fila</translation>
  </message>
  <message>
   <source>Record {connects} Connects of {day}</source>
   <translation>Anotar {connects} Connects del {day}</translation>
  </message>
  <message>
   <source>Add the row that was left out</source>
   <translation>Añadir la fila que quedó fuera</translation>
  </message>
  <message>
   <source>Take {connects} as the balance of {day}</source>
   <translation>Tomar {connects} como saldo del {day}</translation>
  </message>
  <message>
   <source>Bring in the Connects History up to {day}</source>
   <translation>Traer el Connects History hasta el {day}</translation>
  </message>
  <message>
   <source>Record the refund of {connects}</source>
   <translation>Anotar la devolución de {connects}</translation>
  </message>
  <message>
   <source>Record the boost refund of {connects}</source>
   <translation>Anotar la devolución de boost de {connects}</translation>
  </message>
  <message>
   <source>Record the award of {connects}</source>
   <translation>Anotar la concesión de {connects}</translation>
  </message>
  <message>
   <source>Record the {connects} Connects of the proposal</source>
   <translation>Anotar los {connects} Connects de la propuesta</translation>
  </message>
  <message>
   <source>Record {connects} Connects for the badge</source>
   <translation>Anotar {connects} Connects de la insignia</translation>
  </message>
  <message>
   <source>Record a purchase of {connects}</source>
   <translation>Anotar una compra de {connects}</translation>
  </message>
  <message>
   <source>Record {connects} Connects of the plan</source>
   <translation>Anotar {connects} Connects del plan</translation>
  </message>
  <message>
   <source>Record {connects} free Connects</source>
   <translation>Anotar {connects} Connects gratis</translation>
  </message>
  <message>
   <source>Bring in the Connects History of {since} to {day}</source>
   <translation>Traer el Connects History del {since} al {day}</translation>
  </message>
 </context>
 <context>
  <name>words.groups</name>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>Lunes</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>Martes</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>Miércoles</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>Jueves</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>Viernes</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>Sábado</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>Domingo</translation>
  </message>
  <message>
   <source>nothing so far</source>
   <translation>nada hasta ahora</translation>
  </message>
  <message>
   <source>up to $1,000</source>
   <translation>hasta $1,000</translation>
  </message>
  <message>
   <source>up to $10,000</source>
   <translation>hasta $10,000</translation>
  </message>
  <message>
   <source>up to $100,000</source>
   <translation>hasta $100,000</translation>
  </message>
  <message>
   <source>over $100,000</source>
   <translation>más de $100,000</translation>
  </message>
  <message>
   <source>under 40 in 100</source>
   <translation>menos de 40 de cada 100</translation>
  </message>
  <message>
   <source>40 to 69 in 100</source>
   <translation>de 40 a 69 de cada 100</translation>
  </message>
  <message>
   <source>70 in 100 and more</source>
   <translation>70 de cada 100 o más</translation>
  </message>
  <message>
   <source>free</source>
   <translation>gratis</translation>
  </message>
  <message>
   <source>1 to 6 Connects</source>
   <translation>de 1 a 6 Connects</translation>
  </message>
  <message>
   <source>7 to 12 Connects</source>
   <translation>de 7 a 12 Connects</translation>
  </message>
  <message>
   <source>13 to 18 Connects</source>
   <translation>de 13 a 18 Connects</translation>
  </message>
  <message>
   <source>19 to 24 Connects</source>
   <translation>de 19 a 24 Connects</translation>
  </message>
  <message>
   <source>25 Connects and more</source>
   <translation>25 Connects o más</translation>
  </message>
  <message>
   <source>boosted</source>
   <translation>con boost</translation>
  </message>
  <message>
   <source>not boosted</source>
   <translation>sin boost</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Boosted</source>
   <translation>Con boost</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>Weekday</source>
   <translation>Día de la semana</translation>
  </message>
  <message>
   <source>Client has spent</source>
   <translation>Gasto del cliente</translation>
  </message>
  <message>
   <source>Client hires</source>
   <translation>Contratación del cliente</translation>
  </message>
  <message>
   <source>Asked, boost included</source>
   <translation>Pedido, boost incluido</translation>
  </message>
 </context>
 <context>
  <name>words.job_cards</name>
  <message>
   <source>a card: {prices}</source>
   <translation>una tarifa: {prices}</translation>
  </message>
  <message>
   <source>an open range: {low} to {top} met, usually {typical}</source>
   <translation>un margen abierto: se han visto de {low} a {top}, normalmente {typical}</translation>
  </message>
  <message>
   <source>up to {value}: {connects}</source>
   <translation>hasta {value}: {connects}</translation>
  </message>
  <message>
   <source>above: {connects}</source>
   <translation>más: {connects}</translation>
  </message>
  <message>
   <source>any job: {connects}</source>
   <translation>cualquier trabajo: {connects}</translation>
  </message>
  <message>
   <source>another source: {prices}</source>
   <translation>otra fuente: {prices}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>What a job asks may change while it is live.</source>
   <translation>Lo que pide un trabajo puede cambiar mientras está publicado.</translation>
  </message>
  <message>
   <source>The difference never comes back.</source>
   <translation>La diferencia nunca vuelve.</translation>
  </message>
  <message>
   <source>By your own rule the difference comes back.</source>
   <translation>Según tu propia regla, la diferencia vuelve.</translation>
  </message>
 </context>
 <context>
  <name>words.names</name>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>Comprados</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Gratis</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>Concedidos</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Inicial</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>Compra</translation>
  </message>
  <message>
   <source>Award</source>
   <translation>Concesión</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>Devolución</translation>
  </message>
  <message>
   <source>Boost refund</source>
   <translation>Devolución de boost</translation>
  </message>
  <message>
   <source>Award refund</source>
   <translation>Devolución por concesión</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Propuesta</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Badge</source>
   <translation>Insignia</translation>
  </message>
  <message>
   <source>Profile ad</source>
   <translation>Anuncio de perfil</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Desconocido</translation>
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
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>Entrevista</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Ganadas</translation>
  </message>
  <message>
   <source>Declined</source>
   <translation>Rechazada</translation>
  </message>
  <message>
   <source>Other hired</source>
   <translation>Contrataron a otro</translation>
  </message>
  <message>
   <source>Closed, no hire</source>
   <translation>Cerrado sin contratar</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Retirada</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Vencida</translation>
  </message>
  <message>
   <source>A new lot: {connects} Connects came in.</source>
   <translation>Un lote nuevo: entraron {connects} Connects.</translation>
  </message>
  <message>
   <source>Held before the first known row; its age is not known.</source>
   <translation>Guardado antes de la primera fila conocida; no se sabe su antigüedad.</translation>
  </message>
  <message>
   <source>Connects go in the order received; this lot was the oldest left.</source>
   <translation>Los Connects salen por orden de llegada; este era el lote más antiguo que quedaba.</translation>
  </message>
  <message>
   <source>Paid Connects go before free ones; this paid lot was the oldest left.</source>
   <translation>Los Connects pagados salen antes que los gratis; este era el lote pagado más antiguo que quedaba.</translation>
  </message>
  <message>
   <source>No paid Connects were left, so the oldest free lot was used.</source>
   <translation>No quedaban Connects pagados, así que se usó el lote gratis más antiguo.</translation>
  </message>
  <message>
   <source>Back to the lot it came from, with that lot's last day.</source>
   <translation>De vuelta al lote del que salió, con el último día de ese lote.</translation>
  </message>
  <message>
   <source>Back as a new lot with a year of its own.</source>
   <translation>De vuelta como lote nuevo, con su propio año.</translation>
  </message>
  <message>
   <source>Back after its lot had ended, so it lapsed at once.</source>
   <translation>Volvió después de que su lote terminara, así que caducó al momento.</translation>
  </message>
  <message>
   <source>Spent before the first known row; its age is not known.</source>
   <translation>Gastado antes de la primera fila conocida; no se sabe su antigüedad.</translation>
  </message>
  <message>
   <source>More than the proposal had cost: the rest is an award.</source>
   <translation>Más de lo que costó la propuesta: el resto es una concesión.</translation>
  </message>
  <message>
   <source>The wording is not known, so neither is the source.</source>
   <translation>No se conoce la redacción, así que tampoco la procedencia.</translation>
  </message>
  <message>
   <source>A correction.</source>
   <translation>Una corrección.</translation>
  </message>
  <message>
   <source>Upwork showed a balance that the rows do not explain.</source>
   <translation>Upwork mostró un saldo que las filas no explican.</translation>
  </message>
  <message>
   <source>A purchase that only the money report shows so far.</source>
   <translation>Una compra que por ahora solo muestra el informe de dinero.</translation>
  </message>
  <message>
   <source>“{title}” may be entered twice.</source>
   <translation>«{title}» puede estar anotado dos veces.</translation>
  </message>
  <message>
   <source>Upwork may not have ended a lot yet.</source>
   <translation>Puede que Upwork aún no haya terminado un lote.</translation>
  </message>
  <message>
   <source>“{title}” closed without a hire; its refund is not recorded.</source>
   <translation>«{title}» se cerró sin contratar; su devolución no está anotada.</translation>
  </message>
  <message>
   <source>“{title}” was sent, but its Connects are not recorded.</source>
   <translation>«{title}» se envió, pero sus Connects no están anotados.</translation>
  </message>
  <message>
   <source>The Availability Badge may have taken them.</source>
   <translation>Puede que los tomara la Availability Badge.</translation>
  </message>
  <message>
   <source>A purchase or a monthly renewal may be missing.</source>
   <translation>Puede faltar una compra o una renovación mensual.</translation>
  </message>
  <message>
   <source>“{title}” was left out of an import as a possible twin.</source>
   <translation>«{title}» quedó fuera de una importación como posible gemela.</translation>
  </message>
  <message>
   <source>“{title}” counts here; its wording is not known.</source>
   <translation>«{title}» cuenta aquí; no se conoce su redacción.</translation>
  </message>
  <message>
   <source>Upwork may have ended a lot already.</source>
   <translation>Puede que Upwork ya haya terminado un lote.</translation>
  </message>
  <message>
   <source>The boost of “{title}” may have come back; it is not recorded.</source>
   <translation>El boost de «{title}» puede haber vuelto; no está anotado.</translation>
  </message>
  <message>
   <source>The award for the interview on “{title}” is not recorded.</source>
   <translation>La concesión por la entrevista de «{title}» no está anotada.</translation>
  </message>
  <message>
   <source>Rows are missing: bring in the Connects History of these days.</source>
   <translation>Faltan filas: trae el Connects History de estos días.</translation>
  </message>
  <message>
   <source>Made the ledger</source>
   <translation>Se creó el libro</translation>
  </message>
  <message>
   <source>Made the sample</source>
   <translation>Se creó el ejemplo</translation>
  </message>
  <message>
   <source>Brought in several files</source>
   <translation>Se trajeron varios archivos</translation>
  </message>
  <message>
   <source>Brought in a Connects History</source>
   <translation>Se trajo un Connects History</translation>
  </message>
  <message>
   <source>Brought in a transaction report</source>
   <translation>Se trajo un informe de transacciones</translation>
  </message>
  <message>
   <source>Brought in a proposals page</source>
   <translation>Se trajo una página de propuestas</translation>
  </message>
  <message>
   <source>Brought in a job</source>
   <translation>Se trajo un trabajo</translation>
  </message>
  <message>
   <source>Brought in a weekly summary</source>
   <translation>Se trajo un resumen semanal</translation>
  </message>
  <message>
   <source>Brought in entries</source>
   <translation>Se trajeron apuntes</translation>
  </message>
  <message>
   <source>Brought in a spreadsheet</source>
   <translation>Se trajo una hoja de cálculo</translation>
  </message>
  <message>
   <source>Remembered what {columns} columns hold</source>
   <translation>Se recordó qué contienen {columns} columnas</translation>
  </message>
  <message>
   <source>Took “{wording}” as {shown}</source>
   <translation>Se tomó «{wording}» como {shown}</translation>
  </message>
  <message>
   <source>Forgot what “{wording}” is</source>
   <translation>Se olvidó qué es «{wording}»</translation>
  </message>
  <message>
   <source>Added “{text}”</source>
   <translation>Se añadió «{text}»</translation>
  </message>
  <message>
   <source>Marked “{title}”</source>
   <translation>Se marcó «{title}»</translation>
  </message>
  <message>
   <source>Marked {rows} {rows:proposal/proposals}</source>
   <translation>Se {rows:marcó/marcaron} {rows} {rows:propuesta/propuestas}</translation>
  </message>
  <message>
   <source>Changed “{title}”</source>
   <translation>Se cambió «{title}»</translation>
  </message>
  <message>
   <source>Kept the terms of the niche “{title}”</source>
   <translation>Se guardaron las condiciones del nicho «{title}»</translation>
  </message>
  <message>
   <source>Forgot the terms of the niche “{title}”</source>
   <translation>Valores del nicho «{title}» olvidados</translation>
  </message>
  <message>
   <source>Changed the tier of {name}</source>
   <translation>Grupo de {name} cambiado</translation>
  </message>
  <message>
   <source>Let your tiers of countries count</source>
   <translation>Tus grupos de países cuentan</translation>
  </message>
  <message>
   <source>Let your tiers of countries rest</source>
   <translation>Tus grupos de países ya no cuentan</translation>
  </message>
  <message>
   <source>Put away “{title}”</source>
   <translation>Se apartó «{title}»</translation>
  </message>
  <message>
   <source>Applied to “{title}”</source>
   <translation>Postulación a «{title}»</translation>
  </message>
  <message>
   <source>Recorded the balance {balance}</source>
   <translation>Se anotó el saldo {balance}</translation>
  </message>
  <message>
   <source>Settled {connects} Connects</source>
   <translation>Se ajustaron {connects} Connects</translation>
  </message>
  <message>
   <source>Tied {rows} records to one job</source>
   <translation>Se unieron {rows} registros a un trabajo</translation>
  </message>
  <message>
   <source>Took {rows} {rows:record/records} out of {rows:its/their} job</source>
   <translation>Se {rows:sacó/sacaron} {rows} {rows:registro/registros} de su trabajo</translation>
  </message>
  <message>
   <source>Answered for {rows} possible {rows:twin/twins}</source>
   <translation>Se respondió por {rows} {rows:posible gemela/posibles gemelas}</translation>
  </message>
  <message>
   <source>Removed {rows} {rows:entry/entries}</source>
   <translation>Se {rows:quitó/quitaron} {rows} {rows:apunte/apuntes}</translation>
  </message>
  <message>
   <source>Rows of {name}</source>
   <translation>Filas de {name}</translation>
  </message>
  <message>
   <source>Took over the pools and rules of the team</source>
   <translation>Se tomaron los fondos y las reglas del equipo</translation>
  </message>
  <message>
   <source>Chose what {name} wrote</source>
   <translation>Se eligió lo que escribió {name}</translation>
  </message>
  <message>
   <source>Put {wallet} on {shown}</source>
   <translation>{wallet} pasó a {shown}</translation>
  </message>
  <message>
   <source>Took {shown} out of the plans of {wallet}</source>
   <translation>Se quitó {shown} de los planes de {wallet}</translation>
  </message>
  <message>
   <source>Noted {shown} on {since}</source>
   <translation>Se anotó {shown} el {since}</translation>
  </message>
  <message>
   <source>Took back the day of {shown}</source>
   <translation>Se retiró el día de {shown}</translation>
  </message>
  <message>
   <source>Set “{name}” to {shown}</source>
   <translation>Se puso «{name}» en {shown}</translation>
  </message>
  <message>
   <source>Set a soft cap for {name}</source>
   <translation>Límite suave puesto para {name}</translation>
  </message>
  <message>
   <source>Took away the soft cap of {name}</source>
   <translation>Límite suave de {name} retirado</translation>
  </message>
  <message>
   <source>Changed what your work is worth</source>
   <translation>Se cambió lo que vale tu trabajo</translation>
  </message>
  <message>
   <source>Saved {rows} {rows:record/records} of a damaged ledger</source>
   <translation>Se {rows:salvó/salvaron} {rows} {rows:registro/registros} de un libro dañado</translation>
  </message>
  <message>
   <source>Took back your own “{name}”</source>
   <translation>Se retiró tu propio «{name}»</translation>
  </message>
  <message>
   <source>Changed the day of “{title}”</source>
   <translation>Se cambió el día de «{title}»</translation>
  </message>
  <message>
   <source>Changed the kind of “{title}”</source>
   <translation>Se cambió el tipo de «{title}»</translation>
  </message>
  <message>
   <source>Changed the Connects of “{title}”</source>
   <translation>Se cambiaron los Connects de «{title}»</translation>
  </message>
  <message>
   <source>Changed the title of “{title}”</source>
   <translation>Se cambió el título de «{title}»</translation>
  </message>
  <message>
   <source>Changed the member of “{title}”</source>
   <translation>Se cambió el miembro de «{title}»</translation>
  </message>
  <message>
   <source>Changed the note of “{title}”</source>
   <translation>Se cambió la nota de «{title}»</translation>
  </message>
  <message>
   <source>Changed the niche of “{title}”</source>
   <translation>Se cambió el nicho de «{title}»</translation>
  </message>
  <message>
   <source>Set the member of {rows} {rows:row/rows}</source>
   <translation>Se puso el miembro de {rows} {rows:fila/filas}</translation>
  </message>
  <message>
   <source>Kept the view “{name}”</source>
   <translation>Se guardó la vista «{name}»</translation>
  </message>
  <message>
   <source>Renamed the view to “{name}”</source>
   <translation>La vista se llama ahora «{name}»</translation>
  </message>
  <message>
   <source>Deleted the view “{name}”</source>
   <translation>Se borró la vista «{name}»</translation>
  </message>
  <message>
   <source>Changed the view that the table opens with</source>
   <translation>Se cambió la vista con la que se abre la tabla</translation>
  </message>
  <message>
   <source>On closing</source>
   <translation>Al cerrar</translation>
  </message>
  <message>
   <source>Daily</source>
   <translation>Cada día</translation>
  </message>
  <message>
   <source>Before bringing in</source>
   <translation>Antes de importar</translation>
  </message>
  <message>
   <source>Before an upgrade</source>
   <translation>Antes de una actualización</translation>
  </message>
  <message>
   <source>By you</source>
   <translation>Por ti</translation>
  </message>
 </context>
 <context>
  <name>words.nudges</name>
  <message>
   <source>Bid while there are at most 10 proposals</source>
   <translation>Postula mientras haya 10 propuestas como mucho</translation>
  </message>
  <message>
   <source>Bid within a day of the post</source>
   <translation>Postula en el primer día de la oferta</translation>
  </message>
  <message>
   <source>Bid where the payment is verified</source>
   <translation>Postula donde el pago esté verificado</translation>
  </message>
  <message>
   <source>Bid where the client hires for half of the posts or more</source>
   <translation>Postula donde el cliente contrate en la mitad de sus ofertas o más</translation>
  </message>
  <message>
   <source>Bid where you rate the fit 4 or 5</source>
   <translation>Postula donde puntúes el encaje con 4 o 5</translation>
  </message>
  <message>
   <source>Bid where fewer than 3 are in interview</source>
   <translation>Postula donde haya menos de 3 en entrevista</translation>
  </message>
  <message>
   <source>Your boosts are answered more often</source>
   <translation>Tus boosts reciben respuesta más a menudo</translation>
  </message>
  <message>
   <source>{hits} of {count} such proposals were answered (between {low} and {high} in {hundred}), of the others {other_hits} of {other_count} (between {other_low} and {other_high}).</source>
   <translation>{hits} de {count} propuestas así recibieron respuesta (entre {low} y {high} de cada {hundred}); de las demás, {other_hits} de {other_count} (entre {other_low} y {other_high}).</translation>
  </message>
  <message>
   <source>{hits} of {count} such proposals were won (between {low} and {high} in {hundred}), of the others {other_hits} of {other_count} (between {other_low} and {other_high}).</source>
   <translation>{hits} de {count} propuestas así ganaron (entre {low} y {high} de cada {hundred}); de las demás, {other_hits} de {other_count} (entre {other_low} y {other_high}).</translation>
  </message>
  <message>
   <source>In the last {days} days {count} went the other way, for {connects} Connects.</source>
   <translation>En los últimos {days} días {count} fueron al revés, por {connects} Connects.</translation>
  </message>
  <message>
   <source>In the last {days} days one went the other way, for {connects} Connects.</source>
   <translation>En los últimos {days} días una fue al revés, por {connects} Connects.</translation>
  </message>
  <message>
   <source>Too early for advice from your own habits: {settled} settled proposals with {hits} answers, and about {enough} with {enough_hits} are needed.</source>
   <translation>Es pronto para consejos según tus hábitos: {settled} propuestas resueltas con {hits} respuestas, y hacen falta unas {enough} con {enough_hits}.</translation>
  </message>
  <message>
   <source>None of your habits makes a difference beyond chance: {settled} settled proposals, {hits} answers.</source>
   <translation>Ninguno de tus hábitos marca una diferencia más allá del azar: {settled} propuestas resueltas, {hits} respuestas.</translation>
  </message>
 </context>
 <context>
  <name>words.plans</name>
  <message>
   <source>expected</source>
   <translation>esperado</translation>
  </message>
  <message>
   <source>came</source>
   <translation>llegó</translation>
  </message>
  <message>
   <source>came in part</source>
   <translation>llegó en parte</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>falta</translation>
  </message>
  <message>
   <source>may come</source>
   <translation>puede llegar</translation>
  </message>
  <message>
   <source>Signing up</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Profile approved</source>
   <translation>Perfil aprobado</translation>
  </message>
  <message>
   <source>Readiness test</source>
   <translation>Prueba de preparación</translation>
  </message>
  <message>
   <source>Rising Talent</source>
   <translation>Rising Talent</translation>
  </message>
  <message>
   <source>Certification</source>
   <translation>Certificación</translation>
  </message>
  <message>
   <source>Promo code</source>
   <translation>Código promocional</translation>
  </message>
  <message>
   <source>Task of Upwork</source>
   <translation>Tarea de Upwork</translation>
  </message>
  <message>
   <source>Courtesy of support</source>
   <translation>Cortesía del soporte</translation>
  </message>
  <message>
   <source>With the plan</source>
   <translation>Con el plan</translation>
  </message>
  <message>
   <source>your word</source>
   <translation>tu palabra</translation>
  </message>
  <message>
   <source>the row’s words</source>
   <translation>las palabras de la fila</translation>
  </message>
  <message>
   <source>the row’s size</source>
   <translation>la cantidad de la fila</translation>
  </message>
  <message>
   <source>the plan</source>
   <translation>el plan</translation>
  </message>
  <message>
   <source>An interview may bring a reward of {least} to {most} Connects.</source>
   <translation>Una entrevista puede traer una recompensa de {least} a {most} Connects.</translation>
  </message>
  <message>
   <source>No further reward comes before {from_on}; from {until_on} on nothing holds one back.</source>
   <translation>No llega otra recompensa antes del {from_on}; desde el {until_on} nada la impide.</translation>
  </message>
  <message>
   <source>A further reward of {least} to {most} Connects may come; from {until_on} on nothing holds one back.</source>
   <translation>Puede llegar otra recompensa de {least} a {most} Connects; desde el {until_on} nada la impide.</translation>
  </message>
  <message>
   <source>The last one came on {last_on}: {connects}.</source>
   <translation>La última llegó el {last_on}: {connects}.</translation>
  </message>
  <message>
   <source>Between two lie {weeks_least} to {weeks_most} weeks.</source>
   <translation>Entre dos pasan de {weeks_least} a {weeks_most} semanas.</translation>
  </message>
  <message>
   <source>Give feedback on the interview first, then claim it.</source>
   <translation>Da primero tu opinión sobre la entrevista y después reclámala.</translation>
  </message>
  <message>
   <source>Uncertain: few interviews bring one, and nothing is counted on.</source>
   <translation>No seguro: pocas entrevistas traen una, y no se cuenta con nada.</translation>
  </message>
  <message>
   <source>{connects} Connects are frozen since {since} and come back with Agency Plus; the first of them lapse on {next_end}.</source>
   <translation>{connects} Connects están congelados desde el {since} y vuelven con Agency Plus; los primeros caducan el {next_end}.</translation>
  </message>
 </context>
 <context>
  <name>words.problems</name>
  <message>
   <source>No column holds the day. Say which one does.</source>
   <translation>Ninguna columna contiene el día. Di cuál lo contiene.</translation>
  </message>
  <message>
   <source>No column holds the Connects. Say which one does.</source>
   <translation>Ninguna columna contiene los Connects. Di cuál los contiene.</translation>
  </message>
  <message>
   <source>The columns {first} and {second} are said to hold the same. Keep one.</source>
   <translation>Se dijo que las columnas {first} y {second} contienen lo mismo. Deja una.</translation>
  </message>
  <message>
   <source>Days such as {examples} may be day first or month first. Say which.</source>
   <translation>Días como {examples} pueden empezar por el día o por el mes. Di cuál.</translation>
  </message>
  <message>
   <source>Numbers such as {examples} have no sign. Say whether they were spent or added.</source>
   <translation>Números como {examples} no tienen signo. Di si se gastaron o se añadieron.</translation>
  </message>
  <message>
   <source>The kind of a row decides its sign here, but no column and no choice says the kind.</source>
   <translation>Aquí el tipo de la fila decide su signo, pero ni una columna ni una elección dicen el tipo.</translation>
  </message>
  <message>
   <source>There is no ledger at {path}. Make one with “bidbook new {path}”.</source>
   <translation>No hay ningún libro en {path}. Crea uno con “bidbook new {path}”.</translation>
  </message>
  <message>
   <source>There is a file at {path} already. Choose another name.</source>
   <translation>Ya hay un archivo en {path}. Elige otro nombre.</translation>
  </message>
  <message>
   <source>{path} cannot be read. Check its permissions.</source>
   <translation>{path} no se puede leer. Revisa sus permisos.</translation>
  </message>
  <message>
   <source>Another program is writing to this ledger. Try again in a moment.</source>
   <translation>Otro programa está escribiendo en este libro. Inténtalo de nuevo en un momento.</translation>
  </message>
  <message>
   <source>{path} is not a Bidbook ledger. Choose a .bidbook file.</source>
   <translation>{path} no es un libro de Bidbook. Elige un archivo .bidbook.</translation>
  </message>
  <message>
   <source>{path} is a folder. Name a file in it.</source>
   <translation>{path} es una carpeta. Indica un archivo dentro de ella.</translation>
  </message>
  <message>
   <source>{path} cannot be used as the name of a file. Choose another one.</source>
   <translation>{path} no sirve como nombre de archivo. Elige otro.</translation>
  </message>
  <message>
   <source>This ledger was written by a newer Bidbook. Update Bidbook to change it.</source>
   <translation>Este libro lo escribió un Bidbook más nuevo. Actualiza Bidbook para cambiarlo.</translation>
  </message>
  <message>
   <source>{path} has the form of an older Bidbook. Open it once without read-only.</source>
   <translation>{path} tiene la forma de un Bidbook más antiguo. Ábrelo una vez sin solo lectura.</translation>
  </message>
  <message>
   <source>The ledger at {path} can only be read. Check the permissions of its folder.</source>
   <translation>El libro en {path} solo se puede leer. Revisa los permisos de su carpeta.</translation>
  </message>
  <message>
   <source>The disk is full. Nothing was written; make room and try again.</source>
   <translation>El disco está lleno. No se escribió nada; haz sitio e inténtalo de nuevo.</translation>
  </message>
  <message>
   <source>The disk reported a fault. Nothing was written; check the drive and try again.</source>
   <translation>El disco dio un fallo. No se escribió nada; revisa la unidad e inténtalo de nuevo.</translation>
  </message>
  <message>
   <source>The change is in the ledger, but the disk reported a fault right after. Check the drive and make a backup.</source>
   <translation>El cambio está en el libro, pero el disco dio un fallo justo después. Revisa la unidad y haz una copia de seguridad.</translation>
  </message>
  <message>
   <source>Bidbook may not write into {path}. Choose another folder.</source>
   <translation>Bidbook no puede escribir en {path}. Elige otra carpeta.</translation>
  </message>
  <message>
   <source>This ledger is damaged. It was left untouched; restore a backup of it, or save what can be saved with “bidbook repair”.</source>
   <translation>Este libro está dañado. Quedó intacto; restaura una copia de seguridad o salva lo que se pueda con “bidbook repair”.</translation>
  </message>
  <message>
   <source>A write to {path} was cut short and cannot be finished here. Make its folder writable and open it again.</source>
   <translation>Una escritura en {path} quedó cortada y no se puede acabar aquí. Haz que su carpeta admita escritura y ábrelo de nuevo.</translation>
  </message>
  <message>
   <source>The ledger was moved or replaced while it was open. Open it again.</source>
   <translation>El libro se movió o se reemplazó mientras estaba abierto. Ábrelo de nuevo.</translation>
  </message>
  <message>
   <source>{path} is encrypted. Its passphrase or its recovery key opens it.</source>
   <translation>{path} está cifrado. Lo abre su frase de contraseña o su clave de recuperación.</translation>
  </message>
  <message>
   <source>That opens nothing. Check the passphrase or the recovery key and try again.</source>
   <translation>Eso no abre nada. Revisa la frase de contraseña o la clave de recuperación e inténtalo de nuevo.</translation>
  </message>
  <message>
   <source>A passphrase has at least {least} characters. Several words are best.</source>
   <translation>Una frase de contraseña tiene al menos {least} caracteres. Mejor varias palabras.</translation>
  </message>
  <message>
   <source>The two passphrases are not the same. Nothing was changed.</source>
   <translation>Las dos frases de contraseña no coinciden. No se cambió nada.</translation>
  </message>
  <message>
   <source>A passphrase is needed, and there is nobody to ask. Scripts give it in {variable}.</source>
   <translation>Hace falta una frase de contraseña y no hay a quién pedirla. Los scripts la dan en {variable}.</translation>
  </message>
  <message>
   <source>This Bidbook cannot read or write encrypted ledgers. Install it with “pip install 'bidbook[encrypted]'”, or by its installer.</source>
   <translation>Este Bidbook no puede leer ni escribir libros cifrados. Instálalo con “pip install 'bidbook[encrypted]'” o con su instalador.</translation>
  </message>
  <message>
   <source>There is no keyring here that keeps secrets safe. Use a passphrase.</source>
   <translation>Aquí no hay un llavero que guarde secretos con seguridad. Usa una frase de contraseña.</translation>
  </message>
  <message>
   <source>The keyring of this computer is locked. Unlock it, or give the passphrase.</source>
   <translation>El llavero de este equipo está bloqueado. Desbloquéalo o da la frase de contraseña.</translation>
  </message>
  <message>
   <source>This ledger is not encrypted. Encrypt it with “bidbook encrypt”.</source>
   <translation>Este libro no está cifrado. Cífralo con “bidbook encrypt”.</translation>
  </message>
  <message>
   <source>This ledger is encrypted already. “bidbook rekey” changes its key.</source>
   <translation>Este libro ya está cifrado. “bidbook rekey” cambia su clave.</translation>
  </message>
  <message>
   <source>The ledger could not be brought to this version. The old file is unchanged.</source>
   <translation>El libro no se pudo llevar a esta versión. El archivo antiguo no cambió.</translation>
  </message>
  <message>
   <source>Everyone on this computer may replace files in {folder}. Choose another folder or change its permissions.</source>
   <translation>Cualquiera en este equipo puede reemplazar archivos en {folder}. Elige otra carpeta o cambia sus permisos.</translation>
  </message>
  <message>
   <source>The copy of {path} does not hold what the ledger holds, so it was thrown away. Try again; if it happens twice, check the drive.</source>
   <translation>La copia de {path} no contiene lo que contiene el libro, así que se descartó. Inténtalo de nuevo; si pasa dos veces, revisa la unidad.</translation>
  </message>
  <message>
   <source>{path} is damaged and was left as it is. Choose another backup.</source>
   <translation>{path} está dañado y quedó como estaba. Elige otra copia de seguridad.</translation>
  </message>
  <message>
   <source>{path} is the ledger itself. Choose a backup.</source>
   <translation>{path} es el propio libro. Elige una copia de seguridad.</translation>
  </message>
  <message>
   <source>What could be saved does not add up, so nothing was replaced. Restore a backup with “bidbook restore”.</source>
   <translation>Lo que se pudo salvar no cuadra, así que no se reemplazó nada. Restaura una copia con “bidbook restore”.</translation>
  </message>
  <message>
   <source>Nothing of {path} can be read and there is no backup of it. It was left untouched.</source>
   <translation>De {path} no se puede leer nada y no hay copia de seguridad. Quedó intacto.</translation>
  </message>
  <message>
   <source>A record of this ledger cannot be read. Run “bidbook check”.</source>
   <translation>Un registro de este libro no se puede leer. Ejecuta “bidbook check”.</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}. Choose another place.</source>
   <translation>{path} no se pudo escribir: {reason}. Elige otro lugar.</translation>
  </message>
  <message>
   <source>{path} could not be read: {reason}. Check the name and the permissions.</source>
   <translation>{path} no se pudo leer: {reason}. Revisa el nombre y los permisos.</translation>
  </message>
  <message>
   <source>A pace is a number of Connects a week, from 0 to {most}.</source>
   <translation>Un ritmo es un número de Connects por semana, de 0 a {most}.</translation>
  </message>
  <message>
   <source>Say what to suppose: an order of use, a plan, or one rule for skipping with its number or niche.</source>
   <translation>Di qué suponer: un orden de uso, un plan o una regla para dejar pasar, con su número o nicho.</translation>
  </message>
  <message>
   <source>{file} holds a benchmark “{key}” that cannot be read: {reason}.</source>
   <translation>{file} contiene una referencia «{key}» que no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>This Bidbook was built without an address for updates. Look where you got it from.</source>
   <translation>Este Bidbook se hizo sin dirección de actualizaciones. Mira donde lo conseguiste.</translation>
  </message>
  <message>
   <source>This Bidbook cannot check signatures. Install it by its installer, or with “pip install 'bidbook[updates]'”.</source>
   <translation>Este Bidbook no puede comprobar firmas. Instálalo con su instalador, o con «pip install 'bidbook[updates]'».</translation>
  </message>
  <message>
   <source>The address for updates did not answer. Try again later; nothing else is affected.</source>
   <translation>La dirección de actualizaciones no respondió. Inténtalo más tarde; nada más se ve afectado.</translation>
  </message>
  <message>
   <source>What the address for updates said is not signed by the makers of Bidbook, so it was left unread. Install nothing from there.</source>
   <translation>Lo que dijo la dirección de actualizaciones no está firmado por los autores de Bidbook, así que no se leyó. No instales nada de ahí.</translation>
  </message>
  <message>
   <source>The address for updates said something that this Bidbook does not understand. Look where you got it from.</source>
   <translation>La dirección de actualizaciones dijo algo que este Bidbook no entiende. Mira donde lo conseguiste.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>No hay nada que rehacer.</translation>
  </message>
  <message>
   <source>A later change touched the same rows. Undo that one first.</source>
   <translation>Un cambio posterior tocó las mismas filas. Deshaz ese primero.</translation>
  </message>
  <message>
   <source>There is no change with the id {batch}. See “bidbook history”.</source>
   <translation>No hay ningún cambio con el id {batch}. Mira “bidbook history”.</translation>
  </message>
  <message>
   <source>That change is undone already.</source>
   <translation>Ese cambio ya está deshecho.</translation>
  </message>
  <message>
   <source>An undo is taken back with redo.</source>
   <translation>Un deshacer se revierte con rehacer.</translation>
  </message>
  <message>
   <source>The ledger has changed since the preview. Look at the new preview.</source>
   <translation>El libro ha cambiado desde la vista previa. Mira la nueva vista previa.</translation>
  </message>
  <message>
   <source>What would be written is not what was shown, so nothing was written. Read the input again.</source>
   <translation>Lo que se escribiría no es lo que se mostró, así que no se escribió nada. Lee la entrada de nuevo.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>Cancelado. No se escribió nada.</translation>
  </message>
  <message>
   <source>There is no cause {number} that can be settled so.</source>
   <translation>No hay ninguna causa {number} que se pueda resolver así.</translation>
  </message>
  <message>
   <source>Bring in the Connects History of these days; nothing else settles it.</source>
   <translation>Trae el Connects History de esos días; nada más lo resuelve.</translation>
  </message>
  <message>
   <source>This holds several copies of the page, and rows that both show would count twice. Paste them one after the other: Bidbook then sees what they share.</source>
   <translation>Esto contiene varias copias de la página, y las filas que ambas muestran contarían dos veces. Pégalas una tras otra: Bidbook verá entonces lo que comparten.</translation>
  </message>
  <message>
   <source>Choose at least two records of the same job.</source>
   <translation>Elige al menos dos registros del mismo trabajo.</translation>
  </message>
  <message>
   <source>There is no record {id} in this ledger.</source>
   <translation>No hay ningún registro {id} en este libro.</translation>
  </message>
  <message>
   <source>These records are of different wallets. Connects of two wallets never mix.</source>
   <translation>Estos registros son de carteras distintas. Los Connects de dos carteras nunca se mezclan.</translation>
  </message>
  <message>
   <source>That row is not waiting for an answer any more.</source>
   <translation>Esa fila ya no espera respuesta.</translation>
  </message>
  <message>
   <source>There is nothing to read. Copy a page on Upwork first, then paste it.</source>
   <translation>No hay nada que leer. Copia primero una página en Upwork y luego pégala.</translation>
  </message>
  <message>
   <source>This is not a page or a text file. Save the page as HTML or paste its text.</source>
   <translation>Esto no es una página ni un archivo de texto. Guarda la página como HTML o pega su texto.</translation>
  </message>
  <message>
   <source>This is no page that Bidbook knows. Bring in a Connects History, a transaction report, a proposals page or a job post.</source>
   <translation>Bidbook no conoce esta página. Trae un Connects History, un informe de transacciones, una página de propuestas o una oferta de trabajo.</translation>
  </message>
  <message>
   <source>This does not read as {kind}. Leave out the kind to let Bidbook find it.</source>
   <translation>Esto no se lee como {kind}. Quita el tipo y Bidbook lo encontrará.</translation>
  </message>
  <message>
   <source>The file is larger than {limit_mb} MB. Bring in a shorter period.</source>
   <translation>El archivo pesa más de {limit_mb} MB. Trae un periodo más corto.</translation>
  </message>
  <message>
   <source>The file has more than {limit} rows. Bring in a shorter period.</source>
   <translation>El archivo tiene más de {limit} filas. Trae un periodo más corto.</translation>
  </message>
  <message>
   <source>The saved page is damaged or cut off. Save it again and bring in the new one.</source>
   <translation>La página guardada está dañada o cortada. Guárdala otra vez y trae la nueva.</translation>
  </message>
  <message>
   <source>Line {line} of the file is damaged. Download the report again.</source>
   <translation>La línea {line} del archivo está dañada. Descarga el informe otra vez.</translation>
  </message>
  <message>
   <source>The columns of this file are not those of an Upwork report. Download it under Reports, Transactions.</source>
   <translation>Las columnas de este archivo no son las de un informe de Upwork. Descárgalo en Reports, Transactions.</translation>
  </message>
  <message>
   <source>The dates of this file may be day first or month first. Download it with the month as a word.</source>
   <translation>Las fechas de este archivo pueden empezar por el día o por el mes. Descárgalo con el mes en letras.</translation>
  </message>
  <message>
   <source>Line {line}: {field} cannot be read. Nothing was brought in; mend the line.</source>
   <translation>Línea {line}: {field} no se puede leer. No se trajo nada; corrige la línea.</translation>
  </message>
  <message>
   <source>Line {line} of {file}: {field} cannot be {found}. There is no advice until the line is mended.</source>
   <translation>Línea {line} de {file}: {field} no puede ser {found}. No hay consejo hasta corregir la línea.</translation>
  </message>
  <message>
   <source>Line {line} of {file} is no JSON object. There is no advice until the line is mended.</source>
   <translation>La línea {line} de {file} no es un objeto JSON. No hay consejo hasta corregir la línea.</translation>
  </message>
  <message>
   <source>Line {line} of {file}: {field} is missing. There is no advice until the line is mended.</source>
   <translation>Línea {line} de {file}: falta {field}. No hay consejo hasta corregir la línea.</translation>
  </message>
  <message>
   <source>Row {row}: “{text}” is not a whole number of Connects. Nothing was brought in.</source>
   <translation>Fila {row}: «{text}» no es un número entero de Connects. No se trajo nada.</translation>
  </message>
  <message>
   <source>A number in this file is too large to be Connects. Nothing was brought in.</source>
   <translation>Un número de este archivo es demasiado grande para ser Connects. No se trajo nada.</translation>
  </message>
  <message>
   <source>Bidbook reads no spreadsheet files. Save the sheet as CSV, or copy its cells and paste them.</source>
   <translation>Bidbook no lee archivos de hoja de cálculo. Guarda la hoja como CSV o copia sus celdas y pégalas.</translation>
  </message>
  <message>
   <source>This table is new here. Say what its columns {columns} hold.</source>
   <translation>Esta tabla es nueva aquí. Di qué contienen sus columnas {columns}.</translation>
  </message>
  <message>
   <source>This table is new here. Say what its columns {columns} hold, for instance with “{options}”.</source>
   <translation>Esta tabla es nueva aquí. Di qué contienen sus columnas {columns}, por ejemplo con “{options}”.</translation>
  </message>
  <message>
   <source>“{text}” does not name columns. Write them as date=A,connects=C.</source>
   <translation>«{text}» no nombra columnas. Escríbelas como date=A,connects=C.</translation>
  </message>
  <message>
   <source>{kind} is no kind. Choose one of {kinds}.</source>
   <translation>{kind} no es un tipo. Elige uno de {kinds}.</translation>
  </message>
  <message>
   <source>No row has the wording “{wording}”.</source>
   <translation>Ninguna fila tiene la redacción «{wording}».</translation>
  </message>
  <message>
   <source>“{wording}” is a wording that Bidbook knows already.</source>
   <translation>«{wording}» es una redacción que Bidbook ya conoce.</translation>
  </message>
  <message>
   <source>This page shows no proposals. Open My proposals on Upwork and copy it.</source>
   <translation>Esta página no muestra propuestas. Abre My proposals en Upwork y cópiala.</translation>
  </message>
  <message>
   <source>There is no job {name}. Name a file with the post, or a job on your list.</source>
   <translation>No hay ningún trabajo {name}. Indica un archivo con la oferta o un trabajo de tu lista.</translation>
  </message>
  <message>
   <source>Write what happened and how many, such as: spent 14 on “Title”.</source>
   <translation>Escribe qué pasó y cuántos, por ejemplo: spent 14 on “Título”.</translation>
  </message>
  <message>
   <source>“{verb}” is not known here. Begin with bought, spent, refund, award, free, plan, boost or badge.</source>
   <translation>«{verb}» no se conoce aquí. Empieza por bought, spent, refund, award, free, plan, boost o badge.</translation>
  </message>
  <message>
   <source>“{number}” is not a number of Connects. Write one from 1 to 100,000.</source>
   <translation>«{number}» no es un número de Connects. Escribe uno de 1 a 100,000.</translation>
  </message>
  <message>
   <source>“{date}” is not a day. Write it as 2026-03-01.</source>
   <translation>«{date}» no es un día. Escríbelo como 2026-03-01.</translation>
  </message>
  <message>
   <source>“{cost}” is not an amount of money. Write it as 6.00.</source>
   <translation>«{cost}» no es un importe. Escríbelo como 6.00.</translation>
  </message>
  <message>
   <source>“{rest}” was not understood. Put a title in quotes: on “Title”.</source>
   <translation>«{rest}» no se entendió. Pon el título entre comillas: on “Título”.</translation>
  </message>
  <message>
   <source>{value} is out of range here. Write a number from {low} to {high}.</source>
   <translation>{value} queda fuera de los límites. Escribe un número de {low} a {high}.</translation>
  </message>
  <message>
   <source>{balance} is not a balance. Write a whole number from 0 up.</source>
   <translation>{balance} no es un saldo. Escribe un número entero desde 0.</translation>
  </message>
  <message>
   <source>Name the niche of the job first.</source>
   <translation>Di primero el nicho del trabajo.</translation>
  </message>
  <message>
   <source>Nothing is kept for the niche “{niche}”.</source>
   <translation>No hay nada guardado para el nicho «{niche}».</translation>
  </message>
  <message>
   <source>Write the name of a country, up to 60 letters.</source>
   <translation>Escribe el nombre de un país, de hasta 60 letras.</translation>
  </message>
  <message>
   <source>{tier} is no tier. Choose 1, 2 or 3.</source>
   <translation>{tier} no es un grupo. Elige 1, 2 o 3.</translation>
  </message>
  <message>
   <source>{country} is in none of your tiers.</source>
   <translation>{country} no está en ninguno de tus grupos.</translation>
  </message>
  <message>
   <source>{name} is not known here. Choose one of {names}.</source>
   <translation>{name} no se conoce aquí. Elige uno de {names}.</translation>
  </message>
  <message>
   <source>{budget} is not a budget. Write a whole number of Connects from 0 up.</source>
   <translation>{budget} no es un presupuesto. Escribe un número entero de Connects desde 0.</translation>
  </message>
  <message>
   <source>{minutes} is not a time for a week. Write whole minutes from 0 to 10080.</source>
   <translation>{minutes} no es un tiempo para una semana. Escribe minutos enteros de 0 a 10080.</translation>
  </message>
  <message>
   <source>{day} is not a day of the month. Write a number from 1 to 31.</source>
   <translation>{day} no es un día del mes. Escribe un número de 1 a 31.</translation>
  </message>
  <message>
   <source>No plan begins on {since} that could be taken out.</source>
   <translation>Ningún plan que se pueda quitar empieza el {since}.</translation>
  </message>
  <message>
   <source>Nothing is given once for {name}. Choose one of {names}.</source>
   <translation>Por {name} no se da nada una vez. Elige uno de {names}.</translation>
  </message>
  <message>
   <source>{on} is still ahead. Note it when the day has come.</source>
   <translation>{on} aún no ha llegado. Anótalo cuando llegue el día.</translation>
  </message>
  <message>
   <source>This wallet cannot be on {plan}. Choose one of {plans}.</source>
   <translation>Esta cartera no puede estar en {plan}. Elige uno de {plans}.</translation>
  </message>
  <message>
   <source>“{paid}” is no way to pay here. Write card, paypal, balance or reserve.</source>
   <translation>«{paid}» no es una forma de pago aquí. Escribe card, paypal, balance o reserve.</translation>
  </message>
  <message>
   <source>This ledger has no wallet: the change that made it is undone. Do it again, or make a new ledger.</source>
   <translation>Este libro no tiene cartera: el cambio que la creó está deshecho. Hazlo de nuevo o crea otro libro.</translation>
  </message>
  <message>
   <source>There is no wallet named {name}. There is: {names}.</source>
   <translation>No hay ninguna cartera llamada {name}. Hay: {names}.</translation>
  </message>
  <message>
   <source>{problem} Nothing was listed.</source>
   <translation>{problem} No se listó nada.</translation>
  </message>
  <message>
   <source>This entry is not there any more.</source>
   <translation>Este apunte ya no está.</translation>
  </message>
  <message>
   <source>This is worked out from the other rows; there is nothing to type.</source>
   <translation>Esto se calcula de las demás filas; no hay nada que escribir.</translation>
  </message>
  <message>
   <source>This row came from Upwork, so its day and Connects stay as they are. Delete it, or write a note.</source>
   <translation>Esta fila vino de Upwork, así que su día y sus Connects quedan como están. Bórrala o escribe una nota.</translation>
  </message>
  <message>
   <source>This row belongs to no job. Write a note instead.</source>
   <translation>Esta fila no pertenece a ningún trabajo. Escribe una nota.</translation>
  </message>
  <message>
   <source>A proposal needs a title.</source>
   <translation>Una propuesta necesita un título.</translation>
  </message>
  <message>
   <source>That is too long: at most {most} letters.</source>
   <translation>Es demasiado largo: {most} letras como máximo.</translation>
  </message>
  <message>
   <source>“{text}” is not a day. Write it as 2026-03-01.</source>
   <translation>«{text}» no es un día. Escríbelo como 2026-03-01.</translation>
  </message>
  <message>
   <source>{day} is still ahead. Only what has happened is written down.</source>
   <translation>El {day} aún no ha llegado. Solo se anota lo que ya ocurrió.</translation>
  </message>
  <message>
   <source>“{text}” is not a number of Connects. Write a whole number from 1 up.</source>
   <translation>«{text}» no es un número de Connects. Escribe un número entero desde 1.</translation>
  </message>
  <message>
   <source>This kind takes Connects away, so its number stands below zero.</source>
   <translation>Este tipo resta Connects, así que su número queda bajo cero.</translation>
  </message>
  <message>
   <source>This kind gives Connects, so its number stands above zero.</source>
   <translation>Este tipo da Connects, así que su número queda sobre cero.</translation>
  </message>
  <message>
   <source>“{text}” is not a kind. Choose one from the list.</source>
   <translation>«{text}» no es un tipo. Elige uno de la lista.</translation>
  </message>
  <message>
   <source>“{text}” is no outcome. Choose one from the list.</source>
   <translation>«{text}» no es un resultado. Elige uno de la lista.</translation>
  </message>
  <message>
   <source>There is no view named {name}. There is: {names}.</source>
   <translation>No hay ninguna vista llamada {name}. Hay: {names}.</translation>
  </message>
  <message>
   <source>There is a view named {name} already.</source>
   <translation>Ya hay una vista llamada {name}.</translation>
  </message>
  <message>
   <source>A view needs a name of at most {most} letters.</source>
   <translation>Una vista necesita un nombre de {most} letras como máximo.</translation>
  </message>
  <message>
   <source>{format} is not a format. Choose one of {formats}.</source>
   <translation>{format} no es un formato. Elige uno de {formats}.</translation>
  </message>
  <message>
   <source>Nothing is grouped by {by}. Choose one of {choices}.</source>
   <translation>No se agrupa por {by}. Elige uno de {choices}.</translation>
  </message>
  <message>
   <source>There is no rule named {key}.</source>
   <translation>No hay ninguna regla llamada {key}.</translation>
  </message>
  <message>
   <source>The rule {key} has to be a whole number.</source>
   <translation>La regla {key} tiene que ser un número entero.</translation>
  </message>
  <message>
   <source>The rule {key} cannot be “{value}”: {reason}.</source>
   <translation>La regla {key} no puede ser «{value}»: {reason}.</translation>
  </message>
  <message>
   <source>The rule {key} cannot end on {until}, before it begins on {since}.</source>
   <translation>La regla {key} no puede terminar el {until}, antes de empezar el {since}.</translation>
  </message>
  <message>
   <source>You have no value of your own for {key} from {since}. See “bidbook rules”.</source>
   <translation>No tienes un valor propio para {key} desde el {since}. Mira “bidbook rules”.</translation>
  </message>
  <message>
   <source>The figures in {file} cannot be read: {reason}. Install Bidbook again.</source>
   <translation>Las cifras de {file} no se pueden leer: {reason}. Instala Bidbook de nuevo.</translation>
  </message>
  <message>
   <source>Say whose cap it is: a member or a niche.</source>
   <translation>Di de quién es el límite: de un miembro o de un nicho.</translation>
  </message>
  <message>
   <source>{cap} cannot be a cap. Write a whole number from 0 to {most}.</source>
   <translation>{cap} no puede ser un límite. Escribe un número entero de 0 a {most}.</translation>
  </message>
  <message>
   <source>{name} has no soft cap.</source>
   <translation>{name} no tiene límite suave.</translation>
  </message>
  <message>
   <source>Nobody is named {name} here. There are: {names}.</source>
   <translation>Aquí nadie se llama {name}. Hay: {names}.</translation>
  </message>
  <message>
   <source>“{text}” is not a month; write it as YYYY-MM.</source>
   <translation>«{text}» no es un mes; escríbelo como YYYY-MM.</translation>
  </message>
  <message>
   <source>{file}, line {line}: {reason}. Mend that line of the rulebook.</source>
   <translation>{file}, línea {line}: {reason}. Corrige esa línea del reglamento.</translation>
  </message>
  <message>
   <source>This wording is new: the row is kept and counted, its kind is open.</source>
   <translation>Esta redacción es nueva: la fila se guarda y cuenta, su tipo queda abierto.</translation>
  </message>
  <message>
   <source>“{text}” is not a whole number of Connects; the row is left out.</source>
   <translation>«{text}» no es un número entero de Connects; la fila queda fuera.</translation>
  </message>
  <message>
   <source>{rows} {rows:date does/dates do} not fit the order of the others; {rows:its row is/their rows are} left out.</source>
   <translation>{rows} {rows:fecha no encaja/fechas no encajan} con el orden de las demás; {rows:su fila se omite/sus filas se omiten}.</translation>
  </message>
  <message>
   <source>Years of two figures are taken as 20xx.</source>
   <translation>Los años de dos cifras se toman como 20xx.</translation>
  </message>
  <message>
   <source>{rows} {rows:row is/rows are} dated after today. Check the order of day and month.</source>
   <translation>{rows} {rows:fila tiene/filas tienen} fecha posterior a hoy. Comprueba el orden de día y mes.</translation>
  </message>
  <message>
   <source>Rows that name no kind are kept and counted; their kind stays open.</source>
   <translation>Las filas sin tipo se guardan y cuentan; su tipo queda abierto.</translation>
  </message>
  <message>
   <source>The first row does not name the columns, so it is read as a row.</source>
   <translation>La primera fila no nombra las columnas, así que se lee como fila.</translation>
  </message>
  <message>
   <source>Connects in {name} are counted beside those of the proposal.</source>
   <translation>Los Connects de {name} se cuentan aparte de los de la propuesta.</translation>
  </message>
  <message>
   <source>The costs name no single currency; those without one are taken as {currency}.</source>
   <translation>Los costes no nombran una sola moneda; los que no la llevan se toman como {currency}.</translation>
  </message>
  <message>
   <source>What {name} holds was guessed from its cells.</source>
   <translation>Lo que contiene {name} se dedujo de sus celdas.</translation>
  </message>
  <message>
   <source>The row names no kind: it is kept and counted, its kind is open.</source>
   <translation>La fila no nombra ningún tipo: se guarda y cuenta, su tipo queda abierto.</translation>
  </message>
  <message>
   <source>“{text}” has no sign and the row no known kind; the row is left out.</source>
   <translation>«{text}» no tiene signo y la fila ningún tipo conocido; la fila queda fuera.</translation>
  </message>
  <message>
   <source>“{text}” is not an amount of money; the row is kept without a cost.</source>
   <translation>«{text}» no es un importe; la fila se guarda sin coste.</translation>
  </message>
  <message>
   <source>No number of Connects was found; the row is left out.</source>
   <translation>No se encontró ningún número de Connects; la fila queda fuera.</translation>
  </message>
  <message>
   <source>No day could be read; the row is left out.</source>
   <translation>No se pudo leer ningún día; la fila queda fuera.</translation>
  </message>
  <message>
   <source>The row says {amount} and {spoken}; check it on Upwork.</source>
   <translation>La fila dice {amount} y {spoken}; compruébalo en Upwork.</translation>
  </message>
  <message>
   <source>The row names no job.</source>
   <translation>La fila no nombra ningún trabajo.</translation>
  </message>
  <message>
   <source>The sign does not fit the wording; check it on Upwork.</source>
   <translation>El signo no encaja con la redacción; compruébalo en Upwork.</translation>
  </message>
  <message>
   <source>Two rows share one id and say different things.</source>
   <translation>Dos filas comparten un id y dicen cosas distintas.</translation>
  </message>
  <message>
   <source>This row is here already with {here} instead of {there}.</source>
   <translation>Esta fila ya está aquí con {here} en vez de {there}.</translation>
  </message>
  <message>
   <source>“{text}” is not an amount of money; the row is left out.</source>
   <translation>«{text}» no es un importe; la fila queda fuera.</translation>
  </message>
  <message>
   <source>The page shows a part of this day only.</source>
   <translation>La página muestra solo una parte de este día.</translation>
  </message>
  <message>
   <source>Several copies of the page follow one another here.</source>
   <translation>Aquí hay varias copias de la página, una tras otra.</translation>
  </message>
  <message>
   <source>The page ends early; the rows that are whole were read.</source>
   <translation>La página se acaba antes de tiempo; se leyeron las filas completas.</translation>
  </message>
  <message>
   <source>The page is cut off; its visible table was read instead.</source>
   <translation>La página está cortada; se leyó en su lugar la tabla visible.</translation>
  </message>
  <message>
   <source>The visible table and the page's own data differ in {rows} {rows:row/rows}.</source>
   <translation>La tabla visible y los datos de la propia página difieren en {rows} {rows:fila/filas}.</translation>
  </message>
  <message>
   <source>A part of the ledger file is damaged: {text}.</source>
   <translation>Una parte del archivo del libro está dañada: {text}.</translation>
  </message>
  <message>
   <source>A row of {table} refers to one that is missing.</source>
   <translation>Una fila de {table} remite a otra que falta.</translation>
  </message>
  <message>
   <source>The journal has a gap.</source>
   <translation>Al diario le falta un tramo.</translation>
  </message>
  <message>
   <source>The journal was changed from outside at revision {seq}.</source>
   <translation>El diario se cambió desde fuera en la revisión {seq}.</translation>
  </message>
  <message>
   <source>A revision of the journal contradicts itself.</source>
   <translation>Una revisión del diario se contradice.</translation>
  </message>
  <message>
   <source>A change of the journal contradicts its revisions.</source>
   <translation>Un cambio del diario contradice sus revisiones.</translation>
  </message>
  <message>
   <source>A record differs from what the journal says.</source>
   <translation>Un registro difiere de lo que dice el diario.</translation>
  </message>
  <message>
   <source>A record of the journal is missing from its table.</source>
   <translation>Un registro del diario falta en su tabla.</translation>
  </message>
  <message>
   <source>A table holds a record that the journal does not know.</source>
   <translation>Una tabla contiene un registro que el diario no conoce.</translation>
  </message>
  <message>
   <source>A record cannot be read.</source>
   <translation>Un registro no se puede leer.</translation>
  </message>
  <message>
   <source>{folder} is copied by {service}. A ledger that two computers write at once is torn apart: keep it in a folder of this computer and back up into that one.</source>
   <translation>{service} copia {folder}. Un libro que dos equipos escriben a la vez se rompe: guárdalo en una carpeta de este equipo y haz las copias de seguridad en aquella.</translation>
  </message>
  <message>
   <source>{folder} lies on a network ({kind}), where locks are not safe. Keep the ledger on this computer and back up into that folder.</source>
   <translation>{folder} está en una red ({kind}), donde los bloqueos no son seguros. Guarda el libro en este equipo y haz las copias en esa carpeta.</translation>
  </message>
  <message>
   <source>Everyone on this computer may replace files in {folder}. Change its permissions.</source>
   <translation>Cualquiera en este equipo puede reemplazar archivos en {folder}. Cambia sus permisos.</translation>
  </message>
  <message>
   <source>{name} is a second version of this ledger, made by a sync service. Compare it with “bidbook restore --dry-run” before one of them goes.</source>
   <translation>{name} es una segunda versión de este libro, hecha por un servicio de sincronización. Compárala con “bidbook restore --dry-run” antes de quitar una.</translation>
  </message>
  <message>
   <source>{reason} So no backup could be made.</source>
   <translation>{reason} Por eso no se pudo hacer la copia de seguridad.</translation>
  </message>
  <message>
   <source>{name} has a soft cap of {cap} Connects a week and used {used}; this makes {after}.</source>
   <translation>{name} tiene un límite suave de {cap} Connects por semana y usó {used}; con esto son {after}.</translation>
  </message>
  <message>
   <source>{name} has a soft cap of {cap} Connects a month and used {used}; this makes {after}.</source>
   <translation>{name} tiene un límite suave de {cap} Connects por mes y usó {used}; con esto son {after}.</translation>
  </message>
  <message>
   <source>The niche {name} has a soft cap of {cap} Connects a week and used {used}; this makes {after}.</source>
   <translation>El nicho {name} tiene un límite suave de {cap} Connects por semana y usó {used}; con esto son {after}.</translation>
  </message>
  <message>
   <source>The niche {name} has a soft cap of {cap} Connects a month and used {used}; this makes {after}.</source>
   <translation>El nicho {name} tiene un límite suave de {cap} Connects por mes y usó {used}; con esto son {after}.</translation>
  </message>
  <message>
   <source>{member} applied to this job on {on} with {connects} Connects.</source>
   <translation>{member} se postuló a este trabajo el {on} con {connects} Connects.</translation>
  </message>
  <message>
   <source>{member} applied to “{title}”, which reads alike, on {on} with {connects} Connects.</source>
   <translation>{member} se postuló a «{title}», que se lee parecido, el {on} con {connects} Connects.</translation>
  </message>
  <message>
   <source>No filter is called “{field}”, so it is looked for as text. There are: {fields}.</source>
   <translation>Ningún filtro se llama «{field}», así que se busca como texto. Hay: {fields}.</translation>
  </message>
  <message>
   <source>“{value}” is no {field} here. Try: {values}.</source>
   <translation>«{value}» no es {field} aquí. Prueba: {values}.</translation>
  </message>
  <message>
   <source>“{value}” is no figure. Write {field}&gt;10 or {field}:10..20.</source>
   <translation>«{value}» no es una cifra. Escribe {field}&gt;10 o {field}:10..20.</translation>
  </message>
  <message>
   <source>“{value}” is no day. Write {field}:2026-03, {field}:2026-03..2026-05 or {field}:90d.</source>
   <translation>«{value}» no es un día. Escribe {field}:2026-03, {field}:2026-03..2026-05 o {field}:90d.</translation>
  </message>
  <message>
   <source>{field} takes a colon, as in {field}:…, not “{sign}”.</source>
   <translation>{field} lleva dos puntos, como en {field}:…, no «{sign}».</translation>
  </message>
  <message>
   <source>The Connects of {wallet} do not add up.</source>
   <translation>Los Connects de {wallet} no cuadran.</translation>
  </message>
  <message>
   <source>A lot does not add up.</source>
   <translation>Un lote no cuadra.</translation>
  </message>
  <message>
   <source>A lot is below zero.</source>
   <translation>Un lote está por debajo de cero.</translation>
  </message>
  <message>
   <source>The postings of a lot do not add up to it.</source>
   <translation>Los movimientos de un lote no suman lo que el lote dice.</translation>
  </message>
  <message>
   <source>A lot was used after its end.</source>
   <translation>Un lote se usó después de terminar.</translation>
  </message>
  <message>
   <source>This passes the cap of {cap} Connects: with {held} held, {room} more may be bought on that day.</source>
   <translation>Esto supera el límite de {cap} Connects: con {held} guardados, ese día se pueden comprar {room} más.</translation>
  </message>
  <message>
   <source>Agency Basic cannot buy Connects; only Agency Plus can.</source>
   <translation>Agency Basic no puede comprar Connects; solo Agency Plus puede.</translation>
  </message>
  <message>
   <source>The {connects} Connects of this pool are frozen since {since}: they come back with Agency Plus.</source>
   <translation>Los {connects} Connects de este fondo están congelados desde el {since}: vuelven con Agency Plus.</translation>
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
   <translation>Propuestas hasta ahora</translation>
  </message>
  <message>
   <source>When it was posted</source>
   <translation>Cuándo se publicó</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>How often the client hires</source>
   <translation>Con qué frecuencia contrata el cliente</translation>
  </message>
  <message>
   <source>Whether the client is new</source>
   <translation>Si el cliente es nuevo</translation>
  </message>
  <message>
   <source>The client’s rating</source>
   <translation>La valoración del cliente</translation>
  </message>
  <message>
   <source>What the client has spent</source>
   <translation>Lo que ha gastado el cliente</translation>
  </message>
  <message>
   <source>In interview</source>
   <translation>En entrevista</translation>
  </message>
  <message>
   <source>Invites sent</source>
   <translation>Invitaciones enviadas</translation>
  </message>
  <message>
   <source>Your rating of the fit</source>
   <translation>Tu puntuación del encaje</translation>
  </message>
  <message>
   <source>The level it asks for</source>
   <translation>El nivel que pide</translation>
  </message>
  <message>
   <source>Your rate against its own</source>
   <translation>Tu tarifa frente a la suya</translation>
  </message>
  <message>
   <source>Whether you know the client</source>
   <translation>Si conoces al cliente</translation>
  </message>
  <message>
   <source>Invites without an answer</source>
   <translation>Invitaciones sin respuesta</translation>
  </message>
  <message>
   <source>Hired on this post</source>
   <translation>Contratados en esta oferta</translation>
  </message>
  <message>
   <source>When the client last looked</source>
   <translation>Última visita del cliente</translation>
  </message>
  <message>
   <source>How long the client is a member</source>
   <translation>Antigüedad del cliente</translation>
  </message>
  <message>
   <source>Questions to answer</source>
   <translation>Preguntas que responder</translation>
  </message>
  <message>
   <source>The tier you gave the client’s country</source>
   <translation>El grupo que diste al país del cliente</translation>
  </message>
  <message>
   <source>A boost</source>
   <translation>Un boost</translation>
  </message>
  <message>
   <source>How sure the figures are</source>
   <translation>La seguridad de las cifras</translation>
  </message>
  <message>
   <source>All the rest</source>
   <translation>Todo lo demás</translation>
  </message>
  <message>
   <source>a view</source>
   <translation>una vista</translation>
  </message>
  <message>
   <source>an interview</source>
   <translation>una entrevista</translation>
  </message>
  <message>
   <source>a hire</source>
   <translation>una contratación</translation>
  </message>
  <message>
   <source>Posted just now</source>
   <translation>Publicado ahora mismo</translation>
  </message>
  <message>
   <source>Posted 1 minute ago</source>
   <translation>Publicado hace 1 minuto</translation>
  </message>
  <message>
   <source>Posted {n} minutes ago</source>
   <translation>Publicado hace {n} minutos</translation>
  </message>
  <message>
   <source>Posted 1 hour ago</source>
   <translation>Publicado hace 1 hora</translation>
  </message>
  <message>
   <source>Posted {n} hours ago</source>
   <translation>Publicado hace {n} horas</translation>
  </message>
  <message>
   <source>Posted 1 day ago</source>
   <translation>Publicado hace 1 día</translation>
  </message>
  <message>
   <source>Posted {n} days ago</source>
   <translation>Publicado hace {n} días</translation>
  </message>
  <message>
   <source>Posted {n} weeks ago</source>
   <translation>Publicado hace {n} semanas</translation>
  </message>
  <message>
   <source>1 minute ago</source>
   <translation>hace 1 minuto</translation>
  </message>
  <message>
   <source>{n} minutes ago</source>
   <translation>hace {n} minutos</translation>
  </message>
  <message>
   <source>1 hour ago</source>
   <translation>hace 1 hora</translation>
  </message>
  <message>
   <source>{n} hours ago</source>
   <translation>hace {n} horas</translation>
  </message>
  <message>
   <source>1 day ago</source>
   <translation>hace 1 día</translation>
  </message>
  <message>
   <source>{n} days ago</source>
   <translation>hace {n} días</translation>
  </message>
  <message>
   <source>Asks for entry level, you are not</source>
   <translation>Pide nivel inicial, y no es el tuyo</translation>
  </message>
  <message>
   <source>Asks for entry level, as you are</source>
   <translation>Pide nivel inicial, como el tuyo</translation>
  </message>
  <message>
   <source>Asks for intermediate, you are not</source>
   <translation>Pide nivel intermedio, y no es el tuyo</translation>
  </message>
  <message>
   <source>Asks for intermediate, as you are</source>
   <translation>Pide nivel intermedio, como el tuyo</translation>
  </message>
  <message>
   <source>Asks for expert, you are not</source>
   <translation>Pide nivel experto, y no es el tuyo</translation>
  </message>
  <message>
   <source>Asks for expert, as you are</source>
   <translation>Pide nivel experto, como el tuyo</translation>
  </message>
  <message>
   <source>{n} weeks ago</source>
   <translation>hace {n} semanas</translation>
  </message>
  <message>
   <source>Payment verified</source>
   <translation>Pago verificado</translation>
  </message>
  <message>
   <source>Payment not verified</source>
   <translation>Pago sin verificar</translation>
  </message>
  <message>
   <source>Hires for {n} of {hundred} posts</source>
   <translation>Contrata en {n} de cada {hundred} ofertas</translation>
  </message>
  <message>
   <source>A new client</source>
   <translation>Un cliente nuevo</translation>
  </message>
  <message>
   <source>The client has hired before</source>
   <translation>El cliente ya ha contratado antes</translation>
  </message>
  <message>
   <source>The client is rated {n} of {five}</source>
   <translation>El cliente tiene una valoración de {n} de {five}</translation>
  </message>
  <message>
   <source>The client has spent {amount}</source>
   <translation>El cliente ha gastado {amount}</translation>
  </message>
  <message>
   <source>You rated the fit {n} of {five}</source>
   <translation>Puntuaste el encaje con {n} de {five}</translation>
  </message>
  <message>
   <source>Asks for your level</source>
   <translation>Pide tu nivel</translation>
  </message>
  <message>
   <source>Your rate is above its range</source>
   <translation>Tu tarifa está por encima de su margen</translation>
  </message>
  <message>
   <source>Your rate is below its range</source>
   <translation>Tu tarifa está por debajo de su margen</translation>
  </message>
  <message>
   <source>You worked with the client before</source>
   <translation>Ya trabajaste con el cliente</translation>
  </message>
  <message>
   <source>Not a client of yours yet</source>
   <translation>Aún no es cliente tuyo</translation>
  </message>
  <message>
   <source>A country of your tier {n}</source>
   <translation>Un país de tu grupo {n}</translation>
  </message>
  <message>
   <source>Boosted</source>
   <translation>Con boost</translation>
  </message>
  <message>
   <source>Not boosted</source>
   <translation>Sin boost</translation>
  </message>
  <message>
   <source>{what}: {n}</source>
   <translation>{what}: {n}</translation>
  </message>
  <message>
   <source>{n} or more proposals so far</source>
   <translation>{n} propuestas o más hasta ahora</translation>
  </message>
  <message>
   <source>Fewer than {n} proposals so far</source>
   <translation>Menos de {n} propuestas hasta ahora</translation>
  </message>
  <message>
   <source>{low} to {high} proposals so far</source>
   <translation>De {low} a {high} propuestas hasta ahora</translation>
  </message>
  <message>
   <source>No proposal so far</source>
   <translation>Ninguna propuesta hasta ahora</translation>
  </message>
  <message>
   <source>1 proposal so far</source>
   <translation>1 propuesta hasta ahora</translation>
  </message>
  <message>
   <source>{n} proposals so far</source>
   <translation>{n} propuestas hasta ahora</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>ahora mismo</translation>
  </message>
  <message>
   <source>No one in interview yet</source>
   <translation>Nadie en entrevista todavía</translation>
  </message>
  <message>
   <source>1 already in interview</source>
   <translation>1 ya en entrevista</translation>
  </message>
  <message>
   <source>{n} already in interview</source>
   <translation>{n} ya en entrevista</translation>
  </message>
  <message>
   <source>No invite sent</source>
   <translation>Ninguna invitación enviada</translation>
  </message>
  <message>
   <source>1 invite sent</source>
   <translation>1 invitación enviada</translation>
  </message>
  <message>
   <source>{n} invites sent</source>
   <translation>{n} invitaciones enviadas</translation>
  </message>
  <message>
   <source>Asks for a level that is not yours</source>
   <translation>Pide un nivel que no es el tuyo</translation>
  </message>
  <message>
   <source>Your rate is in its range</source>
   <translation>Tu tarifa está dentro de su margen</translation>
  </message>
  <message>
   <source>Your rate is outside its range</source>
   <translation>Tu tarifa está fuera de su margen</translation>
  </message>
  <message>
   <source>No invite without an answer</source>
   <translation>Ninguna invitación sin respuesta</translation>
  </message>
  <message>
   <source>1 invite without an answer</source>
   <translation>1 invitación sin respuesta</translation>
  </message>
  <message>
   <source>{n} invites without an answer</source>
   <translation>{n} invitaciones sin respuesta</translation>
  </message>
  <message>
   <source>No one hired on it yet</source>
   <translation>Nadie contratado todavía</translation>
  </message>
  <message>
   <source>1 hired on it already</source>
   <translation>Ya hay 1 contratado</translation>
  </message>
  <message>
   <source>{n} hired on it already</source>
   <translation>Ya hay {n} contratados</translation>
  </message>
  <message>
   <source>The client looked today</source>
   <translation>El cliente miró hoy</translation>
  </message>
  <message>
   <source>The client looked 1 day ago</source>
   <translation>El cliente miró hace 1 día</translation>
  </message>
  <message>
   <source>The client looked {n} days ago</source>
   <translation>El cliente miró hace {n} días</translation>
  </message>
  <message>
   <source>A member for less than a year</source>
   <translation>Miembro desde hace menos de un año</translation>
  </message>
  <message>
   <source>A member for 1 year</source>
   <translation>Miembro desde hace 1 año</translation>
  </message>
  <message>
   <source>A member for {n} years</source>
   <translation>Miembro desde hace {n} años</translation>
  </message>
  <message>
   <source>No question to answer</source>
   <translation>Ninguna pregunta que responder</translation>
  </message>
  <message>
   <source>1 question to answer</source>
   <translation>1 pregunta que responder</translation>
  </message>
  <message>
   <source>{n} questions to answer</source>
   <translation>{n} preguntas que responder</translation>
  </message>
  <message>
   <source>{what}: unknown</source>
   <translation>{what}: desconocido</translation>
  </message>
 </context>
 <context>
  <name>words.reports</name>
  <message>
   <source>Statement of Connects</source>
   <translation>Extracto de Connects</translation>
  </message>
  <message>
   <source>Connects: expenses of {year}</source>
   <translation>Connects: gastos de {year}</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Miembro</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Cartera</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Periodo</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Niche</source>
   <translation>Nicho</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>No member named</source>
   <translation>Sin miembro</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviadas</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Pendiente</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>Respuestas</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Entrevistas</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>Éxitos</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>Spent</source>
   <translation>Gastado</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Net</source>
   <translation>Neto</translation>
  </message>
  <message>
   <source>Cash</source>
   <translation>Efectivo</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>Base</translation>
  </message>
  <message>
   <source>Boost</source>
   <translation>Boost</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>What was spent, and what came of it</source>
   <translation>Lo que se gastó y lo que salió de ello</translation>
  </message>
  <message>
   <source>What one costs</source>
   <translation>Lo que cuesta cada uno</translation>
  </message>
  <message>
   <source>A reply</source>
   <translation>Una respuesta</translation>
  </message>
  <message>
   <source>An interview</source>
   <translation>Una entrevista</translation>
  </message>
  <message>
   <source>A win</source>
   <translation>Un éxito</translation>
  </message>
  <message>
   <source>Between</source>
   <translation>Entre</translation>
  </message>
  <message>
   <source>and</source>
   <translation>y</translation>
  </message>
  <message>
   <source>Too early: {have} of about {needed} needed</source>
   <translation>Demasiado pronto: {have} de unas {needed} necesarias</translation>
  </message>
  <message>
   <source>None among {have} yet</source>
   <translation>Ninguno entre {have} todavía</translation>
  </message>
  <message>
   <source>The range holds the true figure in 8 of 10 cases.</source>
   <translation>El intervalo contiene la cifra real en 8 de cada 10 casos.</translation>
  </message>
  <message>
   <source>Part of the pool</source>
   <translation>Parte del fondo</translation>
  </message>
  <message>
   <source>Used, net</source>
   <translation>Usados, netos</translation>
  </message>
  <message>
   <source>Lapsed</source>
   <translation>Caducados</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>De todo</translation>
  </message>
  <message>
   <source>What lapsed is shared out as the pool was used. Upwork keeps no account for a member, so this is a reckoning and nobody’s debt. An award goes to whoever submitted the proposal.</source>
   <translation>Lo caducado se reparte según se usó el fondo. Upwork no lleva cuenta por miembro, así que esto es un cálculo y no una deuda de nadie. Una concesión va a quien envió la propuesta.</translation>
  </message>
  <message>
   <source>Awarded</source>
   <translation>Concedidos</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>No proposal was sent in this period.</source>
   <translation>No se envió ninguna propuesta en este periodo.</translation>
  </message>
  <message>
   <source>Members</source>
   <translation>Miembros</translation>
  </message>
  <message>
   <source>Soft caps</source>
   <translation>Límites suaves</translation>
  </message>
  <message>
   <source>Cap</source>
   <translation>Límite</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Usado</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Queda</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Semana</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>What will lapse at this pace</source>
   <translation>Lo que caducará a este ritmo</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Termina</translation>
  </message>
  <message>
   <source>Will lapse</source>
   <translation>Caducará</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>Congelados</translation>
  </message>
  <message>
   <source>The range holds what comes in 8 of 10 cases. Frozen Connects cannot be used.</source>
   <translation>El intervalo contiene lo que ocurre en 8 de cada 10 casos. Los Connects congelados no se pueden usar.</translation>
  </message>
  <message>
   <source>Nothing is held, so nothing lapses.</source>
   <translation>No se tiene nada, así que nada caduca.</translation>
  </message>
  <message>
   <source>What to buy</source>
   <translation>Qué comprar</translation>
  </message>
  <message>
   <source>Bundle</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>To pay</source>
   <translation>A pagar</translation>
  </message>
  <message>
   <source>Lasts, in weeks</source>
   <translation>Dura, en semanas</translation>
  </message>
  <message>
   <source>Connects held, used and lapsed</source>
   <translation>Connects guardados, usados y caducados</translation>
  </message>
  <message>
   <source>Held at the start</source>
   <translation>Guardados al principio</translation>
  </message>
  <message>
   <source>Bought</source>
   <translation>Comprados</translation>
  </message>
  <message>
   <source>Came with the plan</source>
   <translation>Llegaron con el plan</translation>
  </message>
  <message>
   <source>Given free</source>
   <translation>Dados gratis</translation>
  </message>
  <message>
   <source>Held, but no row tells of it</source>
   <translation>Guardados, pero ninguna fila lo dice</translation>
  </message>
  <message>
   <source>Used, net of what came back</source>
   <translation>Usados, descontado lo que volvió</translation>
  </message>
  <message>
   <source>Gone, but no row tells of it</source>
   <translation>Se fueron, pero ninguna fila lo dice</translation>
  </message>
  <message>
   <source>Held at the end</source>
   <translation>Guardados al final</translation>
  </message>
  <message>
   <source>Each Connect has the cost of the lot it came from. Held at the start and all that came is as much as used, lapsed, gone and held at the end.</source>
   <translation>Cada Connect cuesta lo que costó su lote. Lo guardado al principio y todo lo que llegó es tanto como lo usado, caducado, perdido y guardado al final.</translation>
  </message>
  <message>
   <source>What was paid</source>
   <translation>Lo que se pagó</translation>
  </message>
  <message>
   <source>Purchases of Connects</source>
   <translation>Compras de Connects</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>Impuesto</translation>
  </message>
  <message>
   <source>Plan fees</source>
   <translation>Cuotas del plan</translation>
  </message>
  <message>
   <source>Purchases</source>
   <translation>Compras</translation>
  </message>
  <message>
   <source>Nothing was bought in this period.</source>
   <translation>No se compró nada en este periodo.</translation>
  </message>
  <message>
   <source>Nothing was paid in this period.</source>
   <translation>No se pagó nada en este periodo.</translation>
  </message>
  <message>
   <source>No money row tells of a plan fee in this period.</source>
   <translation>Ninguna fila de dinero habla de una cuota del plan en este periodo.</translation>
  </message>
  <message>
   <source>by the price of the day</source>
   <translation>por el precio del día</translation>
  </message>
  <message>
   <source>Amounts in different currencies are not added up.</source>
   <translation>Los importes en monedas distintas no se suman.</translation>
  </message>
  <message>
   <source>Made by Bidbook on {day} from the rows it holds. Not a document of Upwork.</source>
   <translation>Hecho por Bidbook el {day} con las filas que tiene. No es un documento de Upwork.</translation>
  </message>
  <message>
   <source>Connects that lapse</source>
   <translation>Connects que caducan</translation>
  </message>
  <message>
   <source>{count} Connects lapse: {wallet}</source>
   <translation>{count} Connects caducan: {wallet}</translation>
  </message>
  <message>
   <source>1 Connect lapses: {wallet}</source>
   <translation>1 Connect caduca: {wallet}</translation>
  </message>
  <message>
   <source>They cost {money}. From this day on they cannot be used.</source>
   <translation>Costaron {money}. Desde este día ya no se pueden usar.</translation>
  </message>
  <message>
   <source>From this day on they cannot be used.</source>
   <translation>Desde este día ya no se pueden usar.</translation>
  </message>
  <message>
   <source>Their age is not known: this is the latest possible day.</source>
   <translation>No se conoce su antigüedad: este es el último día posible.</translation>
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
   <source>{plan}: price a month</source>
   <translation>{plan}: precio al mes</translation>
  </message>
  <message>
   <source>{plan}: each month</source>
   <translation>{plan}: cada mes</translation>
  </message>
  <message>
   <source>{plan}: free each month</source>
   <translation>{plan}: gratis cada mes</translation>
  </message>
  <message>
   <source>{plan}: monthly ones come</source>
   <translation>{plan}: llegada de los mensuales</translation>
  </message>
  <message>
   <source>{plan}: Connects once</source>
   <translation>{plan}: Connects una vez</translation>
  </message>
  <message>
   <source>{plan}: may buy Connects</source>
   <translation>{plan}: puede comprar Connects</translation>
  </message>
  <message>
   <source>Price of one Connect</source>
   <translation>Precio de un Connect</translation>
  </message>
  <message>
   <source>Bundles for freelancers</source>
   <translation>Paquetes para freelancers</translation>
  </message>
  <message>
   <source>Bundles for agencies</source>
   <translation>Paquetes para agencias</translation>
  </message>
  <message>
   <source>Bundle prices for freelancers</source>
   <translation>Precios de paquetes para freelancers</translation>
  </message>
  <message>
   <source>Bundle prices for agencies</source>
   <translation>Precios de paquetes para agencias</translation>
  </message>
  <message>
   <source>Tax on a purchase</source>
   <translation>Impuesto en una compra</translation>
  </message>
  <message>
   <source>What pays a purchase</source>
   <translation>Con qué se paga una compra</translation>
  </message>
  <message>
   <source>One purchase paid in two ways</source>
   <translation>Una compra pagada de dos formas</translation>
  </message>
  <message>
   <source>Reserve kept for Connects</source>
   <translation>Reserva guardada para Connects</translation>
  </message>
  <message>
   <source>Connects per job</source>
   <translation>Connects por trabajo</translation>
  </message>
  <message>
   <source>Fewest Connects met</source>
   <translation>Mínimo de Connects visto</translation>
  </message>
  <message>
   <source>Most Connects met</source>
   <translation>Máximo de Connects visto</translation>
  </message>
  <message>
   <source>Usual Connects for a job</source>
   <translation>Connects habituales por trabajo</translation>
  </message>
  <message>
   <source>Most where the length is open</source>
   <translation>Máximo con duración abierta</translation>
  </message>
  <message>
   <source>Bands by budget</source>
   <translation>Tramos por presupuesto</translation>
  </message>
  <message>
   <source>Bands: Connects from</source>
   <translation>Tramos: Connects desde</translation>
  </message>
  <message>
   <source>Bands: Connects up to</source>
   <translation>Tramos: Connects hasta</translation>
  </message>
  <message>
   <source>Price may change while live</source>
   <translation>El precio puede cambiar ya publicado</translation>
  </message>
  <message>
   <source>Invitations are free</source>
   <translation>Las invitaciones son gratis</translation>
  </message>
  <message>
   <source>Offers are free</source>
   <translation>Las ofertas son gratis</translation>
  </message>
  <message>
   <source>Talent cloud is free</source>
   <translation>Talent cloud es gratis</translation>
  </message>
  <message>
   <source>Some jobs ask for none</source>
   <translation>Algunos trabajos no piden ninguno</translation>
  </message>
  <message>
   <source>Highlighted jobs are free</source>
   <translation>Los trabajos destacados son gratis</translation>
  </message>
  <message>
   <source>Renews on the 1st from</source>
   <translation>Se renueva el día 1 desde</translation>
  </message>
  <message>
   <source>Upgrade cuts the free part by days</source>
   <translation>La mejora reduce la parte gratis por días</translation>
  </message>
  <message>
   <source>After a failed payment</source>
   <translation>Tras un pago fallido</translation>
  </message>
  <message>
   <source>Plan by the year</source>
   <translation>Plan anual</translation>
  </message>
  <message>
   <source>Who buys for an agency</source>
   <translation>Quién compra para una agencia</translation>
  </message>
  <message>
   <source>Agency and personal are mixed</source>
   <translation>Agencia y personal se mezclan</translation>
  </message>
  <message>
   <source>Agency pool on a downgrade</source>
   <translation>Fondo de agencia al bajar de plan</translation>
  </message>
  <message>
   <source>Signing up</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Profile approved</source>
   <translation>Perfil aprobado</translation>
  </message>
  <message>
   <source>Readiness test</source>
   <translation>Prueba de preparación</translation>
  </message>
  <message>
   <source>Rising Talent</source>
   <translation>Rising Talent</translation>
  </message>
  <message>
   <source>Rising Talent for agencies</source>
   <translation>Rising Talent para agencias</translation>
  </message>
  <message>
   <source>Certification</source>
   <translation>Certificación</translation>
  </message>
  <message>
   <source>Promo code</source>
   <translation>Código promocional</translation>
  </message>
  <message>
   <source>Tasks of Upwork</source>
   <translation>Tareas de Upwork</translation>
  </message>
  <message>
   <source>Courtesy of support</source>
   <translation>Cortesía del soporte</translation>
  </message>
  <message>
   <source>For being Top Rated</source>
   <translation>Por ser Top Rated</translation>
  </message>
  <message>
   <source>For good feedback</source>
   <translation>Por buenas opiniones</translation>
  </message>
  <message>
   <source>Interview award: Connects</source>
   <translation>Concesión por entrevista: Connects</translation>
  </message>
  <message>
   <source>Interview award</source>
   <translation>Concesión por entrevista</translation>
  </message>
  <message>
   <source>Interview awards in 7 days</source>
   <translation>Concesiones por entrevista en 7 días</translation>
  </message>
  <message>
   <source>Rows of an interview award</source>
   <translation>Filas de una concesión por entrevista</translation>
  </message>
  <message>
   <source>Interview award within</source>
   <translation>Concesión por entrevista dentro de</translation>
  </message>
  <message>
   <source>Interview award goes to</source>
   <translation>La concesión por entrevista es para</translation>
  </message>
  <message>
   <source>Award for an own proposal</source>
   <translation>Concesión por una propuesta propia</translation>
  </message>
  <message>
   <source>Award for an invitation</source>
   <translation>Concesión por una invitación</translation>
  </message>
  <message>
   <source>Award for a direct offer</source>
   <translation>Concesión por una oferta directa</translation>
  </message>
  <message>
   <source>Randomised reward</source>
   <translation>Recompensa al azar</translation>
  </message>
  <message>
   <source>Reward: least</source>
   <translation>Recompensa: mínimo</translation>
  </message>
  <message>
   <source>Reward: most</source>
   <translation>Recompensa: máximo</translation>
  </message>
  <message>
   <source>Reward: shortest pause</source>
   <translation>Recompensa: pausa más corta</translation>
  </message>
  <message>
   <source>Reward: longest pause</source>
   <translation>Recompensa: pausa más larga</translation>
  </message>
  <message>
   <source>Reward needs feedback first</source>
   <translation>La recompensa exige opinar antes</translation>
  </message>
  <message>
   <source>Order of use</source>
   <translation>Orden de uso</translation>
  </message>
  <message>
   <source>Expiry</source>
   <translation>Caducidad</translation>
  </message>
  <message>
   <source>Expiry counts from</source>
   <translation>La caducidad cuenta desde</translation>
  </message>
  <message>
   <source>Free ones lapse with the month</source>
   <translation>Los gratis caducan con el mes</translation>
  </message>
  <message>
   <source>Upwork warns ahead</source>
   <translation>Upwork avisa antes</translation>
  </message>
  <message>
   <source>Lapsed ones can come back</source>
   <translation>Los caducados pueden volver</translation>
  </message>
  <message>
   <source>Refund keeps its last day</source>
   <translation>La devolución conserva su último día</translation>
  </message>
  <message>
   <source>Closed without a hire</source>
   <translation>Cerrado sin contratar</translation>
  </message>
  <message>
   <source>Post removed by Upwork</source>
   <translation>Oferta retirada por Upwork</translation>
  </message>
  <message>
   <source>Post expired</source>
   <translation>Oferta vencida</translation>
  </message>
  <message>
   <source>Post never closed</source>
   <translation>Oferta nunca cerrada</translation>
  </message>
  <message>
   <source>You withdrew</source>
   <translation>La retiraste</translation>
  </message>
  <message>
   <source>You were declined</source>
   <translation>Te rechazaron</translation>
  </message>
  <message>
   <source>Another was hired</source>
   <translation>Contrataron a otro</translation>
  </message>
  <message>
   <source>You were hired</source>
   <translation>Te contrataron</translation>
  </message>
  <message>
   <source>No word yet</source>
   <translation>Aún sin noticias</translation>
  </message>
  <message>
   <source>Viewed, no word yet</source>
   <translation>Vista, aún sin noticias</translation>
  </message>
  <message>
   <source>After an interview</source>
   <translation>Tras una entrevista</translation>
  </message>
  <message>
   <source>Price fell after you applied</source>
   <translation>El precio bajó después de postularte</translation>
  </message>
  <message>
   <source>Account closed</source>
   <translation>Cuenta cerrada</translation>
  </message>
  <message>
   <source>Suspended for good</source>
   <translation>Suspendida para siempre</translation>
  </message>
  <message>
   <source>Kept through a suspension</source>
   <translation>Se conservan en una suspensión</translation>
  </message>
  <message>
   <source>Refund at the earliest after</source>
   <translation>Devolución como pronto tras</translation>
  </message>
  <message>
   <source>Refund at the latest after</source>
   <translation>Devolución como tarde tras</translation>
  </message>
  <message>
   <source>Refunded as</source>
   <translation>Se devuelve como</translation>
  </message>
  <message>
   <source>How a boost is charged</source>
   <translation>Cómo se cobra un boost</translation>
  </message>
  <message>
   <source>Boosted places</source>
   <translation>Puestos con boost</translation>
  </message>
  <message>
   <source>Auction runs</source>
   <translation>La subasta dura</translation>
  </message>
  <message>
   <source>Auction ends at the first hire</source>
   <translation>La subasta acaba con la primera contratación</translation>
  </message>
  <message>
   <source>Opened at most</source>
   <translation>Abierta como máximo</translation>
  </message>
  <message>
   <source>Seen at most</source>
   <translation>Vista como máximo</translation>
  </message>
  <message>
   <source>Paid with fewer bidders too</source>
   <translation>Se paga también con menos postores</translation>
  </message>
  <message>
   <source>Charged once the client acts</source>
   <translation>Se cobra cuando el cliente actúa</translation>
  </message>
  <message>
   <source>Least step over a bid</source>
   <translation>Paso mínimo sobre una puja</translation>
  </message>
  <message>
   <source>Boost outbid</source>
   <translation>Boost superado</translation>
  </message>
  <message>
   <source>Boost, job closed</source>
   <translation>Boost, trabajo cerrado</translation>
  </message>
  <message>
   <source>Boost, post removed</source>
   <translation>Boost, oferta retirada</translation>
  </message>
  <message>
   <source>Boost, client acted</source>
   <translation>Boost, el cliente actuó</translation>
  </message>
  <message>
   <source>Boost in the places</source>
   <translation>Boost entre los puestos</translation>
  </message>
  <message>
   <source>Availability Badge a week</source>
   <translation>Availability Badge por semana</translation>
  </message>
  <message>
   <source>Badge prices seen</source>
   <translation>Precios vistos de la insignia</translation>
  </message>
  <message>
   <source>Your most for the badge</source>
   <translation>Tu máximo para la insignia</translation>
  </message>
  <message>
   <source>Badge: Connects at a time</source>
   <translation>Insignia: Connects de una vez</translation>
  </message>
  <message>
   <source>Badge from the agency pool</source>
   <translation>Insignia desde el fondo de la agencia</translation>
  </message>
  <message>
   <source>Profile ads a week</source>
   <translation>Anuncios de perfil por semana</translation>
  </message>
  <message>
   <source>Balance cap</source>
   <translation>Límite de saldo</translation>
  </message>
  <message>
   <source>Balance cap for agencies</source>
   <translation>Límite de saldo para agencias</translation>
  </message>
  <message>
   <source>Rollover cap</source>
   <translation>Límite que pasa al mes siguiente</translation>
  </message>
  <message>
   <source>Rollover cap for agencies</source>
   <translation>Límite que pasa al mes, agencias</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>Comisión de servicio</translation>
  </message>
  <message>
   <source>Fee tiers by client</source>
   <translation>Tramos de comisión por cliente</translation>
  </message>
  <message>
   <source>Fees of the tiers</source>
   <translation>Comisiones de los tramos</translation>
  </message>
  <message>
   <source>Fee that old contracts kept</source>
   <translation>Comisión que conservan contratos antiguos</translation>
  </message>
  <message>
   <source>Old fee kept from</source>
   <translation>Comisión antigua desde</translation>
  </message>
  <message>
   <source>Lowest service fee</source>
   <translation>Comisión de servicio mínima</translation>
  </message>
  <message>
   <source>Highest service fee</source>
   <translation>Comisión de servicio máxima</translation>
  </message>
  <message>
   <source>Client’s fee for a contract</source>
   <translation>Comisión del cliente por contrato</translation>
  </message>
  <message>
   <source>plan.</source>
   <translation>plan.</translation>
  </message>
 </context>
 <context>
  <name>words.rules</name>
  <message>
   <source>Use and expiry</source>
   <translation>Uso y caducidad</translation>
  </message>
  <message>
   <source>Buying</source>
   <translation>Compra</translation>
  </message>
  <message>
   <source>Applying</source>
   <translation>Postulación</translation>
  </message>
  <message>
   <source>Plans</source>
   <translation>Planes</translation>
  </message>
  <message>
   <source>Given once</source>
   <translation>Se da una vez</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Entrevistas</translation>
  </message>
  <message>
   <source>Refunds</source>
   <translation>Devoluciones</translation>
  </message>
  <message>
   <source>Boosts</source>
   <translation>Boosts</translation>
  </message>
  <message>
   <source>Badge and ads</source>
   <translation>Insignia y anuncios</translation>
  </message>
  <message>
   <source>Caps</source>
   <translation>Límites</translation>
  </message>
  <message>
   <source>Service fee</source>
   <translation>Comisión de servicio</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
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
   <translation>Lo que cuesta un Connect cuando una compra no lo dice.</translation>
  </message>
  <message>
   <source>How many Connects a job may ask for.</source>
   <translation>Cuántos Connects puede pedir un trabajo.</translation>
  </message>
  <message>
   <source>Connects that Freelancer Plus brings each month.</source>
   <translation>Connects que trae Freelancer Plus cada mes.</translation>
  </message>
  <message>
   <source>Free Connects that Plus brings each month on top.</source>
   <translation>Connects gratis que Plus trae además cada mes.</translation>
  </message>
  <message>
   <source>Free Connects that Freelancer Basic brings each month.</source>
   <translation>Connects gratis que trae Freelancer Basic cada mes.</translation>
  </message>
  <message>
   <source>What comes back for an interview with a reply, in all.</source>
   <translation>Lo que vuelve por una entrevista con respuesta, en total.</translation>
  </message>
  <message>
   <source>Whether an interview brings an award for certain.</source>
   <translation>Si una entrevista trae seguro una concesión.</translation>
  </message>
  <message>
   <source>Whether a boost costs the own bid or the next lower one.</source>
   <translation>Si un boost cuesta la propia puja o la siguiente más baja.</translation>
  </message>
  <message>
   <source>Which Connects go first when you apply.</source>
   <translation>Qué Connects salen primero cuando te postulas.</translation>
  </message>
  <message>
   <source>How long Connects can be used, from the day they came.</source>
   <translation>Cuánto tiempo se pueden usar los Connects desde el día en que llegaron.</translation>
  </message>
  <message>
   <source>From which day the year of a lot counts.</source>
   <translation>Desde qué día cuenta el año de un lote.</translation>
  </message>
  <message>
   <source>Whether a refund goes back to its lot and keeps that lot’s last day.</source>
   <translation>Si una devolución vuelve a su lote y conserva el último día de ese lote.</translation>
  </message>
  <message>
   <source>Whether Connects come back when the client closes the post without a hire.</source>
   <translation>Si los Connects vuelven cuando el cliente cierra la oferta sin contratar.</translation>
  </message>
  <message>
   <source>How many Connects may be held.</source>
   <translation>Cuántos Connects se pueden tener.</translation>
  </message>
  <message>
   <source>What Upwork keeps of earnings, in percent.</source>
   <translation>Lo que Upwork se queda de los ingresos, en porcentaje.</translation>
  </message>
  <message>
   <source>any member</source>
   <translation>cualquier miembro</translation>
  </message>
  <message>
   <source>the earnings balance first</source>
   <translation>primero el saldo de ingresos</translation>
  </message>
  <message>
   <source>back to Basic</source>
   <translation>vuelve a Basic</translation>
  </message>
  <message>
   <source>the card first</source>
   <translation>primero la tarjeta</translation>
  </message>
  <message>
   <source>all that was spent</source>
   <translation>todo lo gastado</translation>
  </message>
  <message>
   <source>the day of issue</source>
   <translation>el día de emisión</translation>
  </message>
  <message>
   <source>one row</source>
   <translation>una fila</translation>
  </message>
  <message>
   <source>owner or admin</source>
   <translation>propietario o administrador</translation>
  </message>
  <message>
   <source>paid first, then oldest</source>
   <translation>primero los pagados, luego los más antiguos</translation>
  </message>
  <message>
   <source>pay what you bid</source>
   <translation>pagas lo que pujas</translation>
  </message>
  <message>
   <source>the day of purchase</source>
   <translation>el día de compra</translation>
  </message>
  <message>
   <source>in the order received</source>
   <translation>por orden de llegada</translation>
  </message>
  <message>
   <source>refund and award</source>
   <translation>devolución y concesión</translation>
  </message>
  <message>
   <source>second price</source>
   <translation>segundo precio</translation>
  </message>
  <message>
   <source>may come</source>
   <translation>puede llegar</translation>
  </message>
  <message>
   <source>not guaranteed</source>
   <translation>no garantizado</translation>
  </message>
  <message>
   <source>who sent the proposal</source>
   <translation>quien envió la propuesta</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>seguro</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>posible</translation>
  </message>
  <message>
   <source>random</source>
   <translation>al azar</translation>
  </message>
  <message>
   <source>frozen</source>
   <translation>congelados</translation>
  </message>
  <message>
   <source>no boosts</source>
   <translation>sin boosts</translation>
  </message>
  <message>
   <source>open range</source>
   <translation>margen abierto</translation>
  </message>
  <message>
   <source>price of one</source>
   <translation>precio de uno</translation>
  </message>
  <message>
   <source>no tiers</source>
   <translation>sin tramos</translation>
  </message>
  <message>
   <source>no cap</source>
   <translation>sin límite</translation>
  </message>
  <message>
   <source>none set</source>
   <translation>ninguno puesto</translation>
  </message>
  <message>
   <source>no bands</source>
   <translation>sin tramos de presupuesto</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>what the code says</source>
   <translation>lo que dice el código</translation>
  </message>
  <message>
   <source>no award</source>
   <translation>sin concesión</translation>
  </message>
  <message>
   <source>Connects</source>
   <translation>Connects</translation>
  </message>
  <message>
   <source>use</source>
   <translation>use</translation>
  </message>
  <message>
   <source>price</source>
   <translation>price</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>jobs</translation>
  </message>
  <message>
   <source>plans</source>
   <translation>plans</translation>
  </message>
  <message>
   <source>grants</source>
   <translation>grants</translation>
  </message>
  <message>
   <source>awards</source>
   <translation>awards</translation>
  </message>
  <message>
   <source>refunds</source>
   <translation>refunds</translation>
  </message>
  <message>
   <source>boost</source>
   <translation>boost</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>badge</translation>
  </message>
  <message>
   <source>caps</source>
   <translation>caps</translation>
  </message>
  <message>
   <source>fee</source>
   <translation>fee</translation>
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
   <translation>money</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>hundredths</source>
   <translation>hundredths</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>{n} días</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>{n} horas</translation>
  </message>
  <message>
   <source>{n} weeks</source>
   <translation>{n} semanas</translation>
  </message>
  <message>
   <source>day {n}</source>
   <translation>día {n}</translation>
  </message>
  <message>
   <source>none known</source>
   <translation>ninguno conocido</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
 </context>
 <context>
  <name>words.sums</name>
  <message>
   <source>The bundle</source>
   <translation>El paquete</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>Impuesto</translation>
  </message>
  <message>
   <source>To pay</source>
   <translation>A pagar</translation>
  </message>
  <message>
   <source>Lasts at your pace</source>
   <translation>Dura a tu ritmo</translation>
  </message>
  <message>
   <source>Would lapse more, bought today</source>
   <translation>Caducarían de más, comprado hoy</translation>
  </message>
  <message>
   <source>Would lapse more, bought on the day advised</source>
   <translation>Caducarían de más, comprado el día aconsejado</translation>
  </message>
  <message>
   <source>A month of the plan</source>
   <translation>Un mes del plan</translation>
  </message>
  <message>
   <source>Connects you use a month</source>
   <translation>Connects que usas al mes</translation>
  </message>
  <message>
   <source>Connects it brings for certain</source>
   <translation>Connects que trae seguro</translation>
  </message>
  <message>
   <source>Connects to buy on top</source>
   <translation>Connects que comprar además</translation>
  </message>
  <message>
   <source>They cost</source>
   <translation>Costaron</translation>
  </message>
  <message>
   <source>Tax on them</source>
   <translation>Impuesto sobre ellos</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>Connects you would not use</source>
   <translation>Connects que no usarías</translation>
  </message>
  <message>
   <source>Months paid for</source>
   <translation>Meses pagados</translation>
  </message>
  <message>
   <source>Plan fees</source>
   <translation>Cuotas del plan</translation>
  </message>
  <message>
   <source>Connects that would have lapsed</source>
   <translation>Connects que habrían caducado</translation>
  </message>
  <message>
   <source>Connects left over today</source>
   <translation>Connects que quedan hoy</translation>
  </message>
  <message>
   <source>Weeks with the badge</source>
   <translation>Semanas con la insignia</translation>
  </message>
  <message>
   <source>Invitations in them</source>
   <translation>Invitaciones en ellas</translation>
  </message>
  <message>
   <source>Weeks without it</source>
   <translation>Semanas sin ella</translation>
  </message>
  <message>
   <source>Invitations in those</source>
   <translation>Invitaciones en esas</translation>
  </message>
  <message>
   <source>More invitations a week with it</source>
   <translation>Invitaciones más por semana con ella</translation>
  </message>
  <message>
   <source>What an invitation has brought</source>
   <translation>Lo que ha traído una invitación</translation>
  </message>
  <message>
   <source>What those more may bring a week</source>
   <translation>Lo que esas de más pueden traer por semana</translation>
  </message>
  <message>
   <source>What the badge costs a week</source>
   <translation>Lo que cuesta la insignia por semana</translation>
  </message>
  <message>
   <source>Left over</source>
   <translation>Sobra</translation>
  </message>
  <message>
   <source>Buy {bundle} now: what you hold may go within a week.</source>
   <translation>Compra {bundle} ahora: lo que tienes puede irse en una semana.</translation>
  </message>
  <message>
   <source>Buy {bundle} on {when}, not before: then a fast week or two may use up what you hold.</source>
   <translation>Compra {bundle} el {when}, no antes: entonces una o dos semanas rápidas pueden gastar lo que tienes.</translation>
  </message>
  <message>
   <source>No need to buy within two months: what you hold lasts longer, even at a fast pace.</source>
   <translation>No hace falta comprar en dos meses: lo que tienes dura más, incluso a ritmo rápido.</translation>
  </message>
  <message>
   <source>No Connects were used of late, so nothing says what you will need.</source>
   <translation>Últimamente no se usaron Connects, así que nada dice lo que necesitarás.</translation>
  </message>
  <message>
   <source>The rules of this day name no bundle. Set the sizes under Rules.</source>
   <translation>Las reglas de este día no nombran ningún paquete. Pon los tamaños en Reglas.</translation>
  </message>
  <message>
   <source>Your plan does not sell Connects.</source>
   <translation>Tu plan no vende Connects.</translation>
  </message>
  <message>
   <source>The cap leaves no room for any bundle.</source>
   <translation>El límite no deja sitio para ningún paquete.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest for what you use. You are on it.</source>
   <translation>{plan} es el más barato para lo que usas. Es el tuyo.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest for what you use, at a slow and at a fast pace of yours too.</source>
   <translation>{plan} es el más barato para lo que usas, también a tu ritmo lento y a tu ritmo rápido.</translation>
  </message>
  <message>
   <source>{plan} is the cheapest at your usual pace, but not at a slow or a fast one: your pace does not settle it.</source>
   <translation>{plan} es el más barato a tu ritmo habitual, pero no al lento o al rápido: tu ritmo no lo decide.</translation>
  </message>
  <message>
   <source>No Connects were used of late, so no plan can be called the cheapest.</source>
   <translation>Últimamente no se usaron Connects, así que ningún plan puede llamarse el más barato.</translation>
  </message>
  <message>
   <source>The badge pays: even the least that the weeks allow is more than it costs.</source>
   <translation>La insignia compensa: hasta lo mínimo que permiten las semanas es más de lo que cuesta.</translation>
  </message>
  <message>
   <source>The badge does not pay: even the most that the weeks allow is less than it costs.</source>
   <translation>La insignia no compensa: hasta lo máximo que permiten las semanas es menos de lo que cuesta.</translation>
  </message>
  <message>
   <source>It cannot be told whether the badge pays.</source>
   <translation>No se puede decir si la insignia compensa.</translation>
  </message>
  <message>
   <source>The badge was never on, so nothing can be told.</source>
   <translation>La insignia nunca estuvo activa, así que no se puede decir nada.</translation>
  </message>
  <message>
   <source>{weeks} weeks with it and as many without are needed, and {invitations} invitations, some of them with known income.</source>
   <translation>Hacen falta {weeks} semanas con ella y otras tantas sin ella, y {invitations} invitaciones, algunas con ingresos conocidos.</translation>
  </message>
  <message>
   <source>Weeks with it may have had more invitations for other reasons.</source>
   <translation>Las semanas con ella pueden haber tenido más invitaciones por otros motivos.</translation>
  </message>
  <message>
   <source>Only Connects count here; what else a plan offers has no price in it.</source>
   <translation>Aquí solo cuentan los Connects; lo demás que ofrece un plan no tiene precio en ello.</translation>
  </message>
  <message>
   <source>This is hindsight: it shows what would have been, not what a rule will do from now on.</source>
   <translation>Esto es a toro pasado: muestra lo que habría sido, no lo que hará una regla desde ahora.</translation>
  </message>
  <message>
   <source>What was bought is taken to be the same.</source>
   <translation>Se supone que lo comprado es lo mismo.</translation>
  </message>
  <message>
   <source>These are words of others, not facts about you; Bidbook never reckons with them. A reply of others is an interview here.</source>
   <translation>Son palabras de otros, no hechos sobre ti; Bidbook nunca cuenta con ellas. Una respuesta de otros es aquí una entrevista.</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>Respuestas</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Entrevistas</translation>
  </message>
  <message>
   <source>Wins</source>
   <translation>Éxitos</translation>
  </message>
  <message>
   <source>Cost of a win</source>
   <translation>Coste de un éxito</translation>
  </message>
  <message>
   <source>Connects a job asks</source>
   <translation>Connects que pide un trabajo</translation>
  </message>
  <message>
   <source>Connects of a boost</source>
   <translation>Connects de un boost</translation>
  </message>
  <message>
   <source>Spent a month</source>
   <translation>Gastado al mes</translation>
  </message>
  <message>
   <source>Posts that end in a hire</source>
   <translation>Ofertas que acaban en contratación</translation>
  </message>
  <message>
   <source>Proposals a job gets</source>
   <translation>Propuestas que recibe un trabajo</translation>
  </message>
  <message>
   <source>Jobs without invitations</source>
   <translation>Trabajos sin invitaciones</translation>
  </message>
  <message>
   <source>Upwork's own</source>
   <translation>del propio Upwork</translation>
  </message>
  <message>
   <source>sells tools for it</source>
   <translation>vende herramientas para ello</translation>
  </message>
  <message>
   <source>one voice</source>
   <translation>una sola voz</translation>
  </message>
  <message>
   <source>worked out here</source>
   <translation>calculado aquí</translation>
  </message>
 </context>
 <context>
  <name>words.support</name>
  <message>
   <source>There are {more} more such proposals.</source>
   <translation>There are {more} more such proposals.</translation>
  </message>
  <message>
   <source>Hello, {reasons} Could you check this and return them? Thank you.</source>
   <translation>Hello, {reasons} Could you check this and return them? Thank you.</translation>
  </message>
  <message>
   <source>Hello, {reasons} Could you tell me whether they come back? Thank you.</source>
   <translation>Hello, {reasons} Could you tell me whether they come back? Thank you.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} was closed without a hire on {day}. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>the job “{title}” that I applied to on {sent} was closed without a hire on {day}. The Connects of my proposal ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} seems to be closed, and nobody was hired. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>the job “{title}” that I applied to on {sent} seems to be closed, and nobody was hired. The Connects of my proposal ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>my proposal of {sent} to “{title}” has ended. Its Connects ({count}) have not come back to my balance.</source>
   <translation>my proposal of {sent} to “{title}” has ended. Its Connects ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>the job “{title}” asks fewer Connects now than when I applied on {sent}. The difference ({count}) has not come back to my balance.</source>
   <translation>the job “{title}” asks fewer Connects now than when I applied on {sent}. The difference ({count}) has not come back to my balance.</translation>
  </message>
  <message>
   <source>the job “{title}” was closed without a hire on {day}. The Connects of my boost of {sent} ({count}) have not come back to my balance.</source>
   <translation>the job “{title}” was closed without a hire on {day}. The Connects of my boost of {sent} ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>my boost of {sent} for “{title}” was outbid. Its Connects ({count}) have not come back to my balance.</source>
   <translation>my boost of {sent} for “{title}” was outbid. Its Connects ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>I answered an interview on {day} for “{title}”, to which I had sent a proposal of my own on {sent}. The Connects for it ({count}) are not in my balance.</source>
   <translation>I answered an interview on {day} for “{title}”, to which I had sent a proposal of my own on {sent}. The Connects for it ({count}) are not in my balance.</translation>
  </message>
  <message>
   <source>the job “{title}” that I applied to on {sent} was closed without a hire. The Connects of my proposal ({count}) have not come back to my balance.</source>
   <translation>the job “{title}” that I applied to on {sent} was closed without a hire. The Connects of my proposal ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>the job “{title}” was closed without a hire. The Connects of my boost of {sent} ({count}) have not come back to my balance.</source>
   <translation>the job “{title}” was closed without a hire. The Connects of my boost of {sent} ({count}) have not come back to my balance.</translation>
  </message>
  <message>
   <source>Refund</source>
   <translation>Devolución</translation>
  </message>
  <message>
   <source>Boost refund</source>
   <translation>Devolución de boost</translation>
  </message>
  <message>
   <source>Award</source>
   <translation>Concesión</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>seguro</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>posible</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>probable</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>improbable</translation>
  </message>
  <message>
   <source>Sent, no news</source>
   <translation>Enviada, sin noticias</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>Entrevista</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Ganadas</translation>
  </message>
  <message>
   <source>Declined</source>
   <translation>Rechazada</translation>
  </message>
  <message>
   <source>Another was hired</source>
   <translation>Contrataron a otro</translation>
  </message>
  <message>
   <source>Closed without a hire</source>
   <translation>Cerrado sin contratar</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Retirada</translation>
  </message>
  <message>
   <source>The post ran out</source>
   <translation>La oferta venció</translation>
  </message>
  <message>
   <source>Removed by Upwork</source>
   <translation>Retirada por Upwork</translation>
  </message>
  <message>
   <source>Never closed</source>
   <translation>Nunca cerrada</translation>
  </message>
  <message>
   <source>The job asks less later</source>
   <translation>El trabajo pide menos después</translation>
  </message>
  <message>
   <source>You close the account</source>
   <translation>Cierras la cuenta</translation>
  </message>
  <message>
   <source>Suspended for good</source>
   <translation>Suspendida para siempre</translation>
  </message>
  <message>
   <source>Suspended for a time</source>
   <translation>Suspendida por un tiempo</translation>
  </message>
  <message>
   <source>Outbid before the client looked</source>
   <translation>Superado antes de que el cliente mirara</translation>
  </message>
  <message>
   <source>The client looked or answered</source>
   <translation>El cliente miró o respondió</translation>
  </message>
  <message>
   <source>Among the places at the end</source>
   <translation>Entre los puestos al final</translation>
  </message>
 </context>
 <context>
  <name>words.team_problems</name>
  <message>
   <source>This ledger is not shared. Join a team with the line of an invite.</source>
   <translation>Este libro no se comparte. Únete a un equipo con la línea de una invitación.</translation>
  </message>
  <message>
   <source>This ledger is shared already. Leave its team first.</source>
   <translation>Este libro ya se comparte. Deja antes su equipo.</translation>
  </message>
  <message>
   <source>The sample is not shared. Make a ledger of your own for the team.</source>
   <translation>La muestra no se comparte. Haz un libro propio para el equipo.</translation>
  </message>
  <message>
   <source>Everything in a shared ledger goes to the team, and this one holds rows already. Join from a new ledger, or say that all of it may go.</source>
   <translation>Todo lo de un libro compartido va al equipo, y este ya tiene filas. Únete desde un libro nuevo, o di que todo puede ir.</translation>
  </message>
  <message>
   <source>This is not a whole invite. Copy all of its line, from “bidbook-team:” to its end.</source>
   <translation>No es una invitación entera. Copia toda su línea, desde «bidbook-team:» hasta el final.</translation>
  </message>
  <message>
   <source>This is not the address of a database. Write it as postgresql://name:password@host/database.</source>
   <translation>No es la dirección de una base de datos. Escríbela como postgresql://name:password@host/database.</translation>
  </message>
  <message>
   <source>“{mode}” would let others read along. Leave sslmode out: the server is then verified.</source>
   <translation>«{mode}» dejaría leer a otros. Omite sslmode: así se verifica el servidor.</translation>
  </message>
  <message>
   <source>{path} holds no certificate. Give the file of the server's own authority, in PEM.</source>
   <translation>{path} no contiene un certificado. Da el archivo de la autoridad propia del servidor, en PEM.</translation>
  </message>
  <message>
   <source>A name in a team has 1 to {most} letters.</source>
   <translation>Un nombre en un equipo tiene de 1 a {most} letras.</translation>
  </message>
  <message>
   <source>{name} has a seat already. Choose another name, or revoke that one.</source>
   <translation>{name} ya tiene un puesto. Elige otro nombre o revoca aquel.</translation>
  </message>
  <message>
   <source>Nobody who could be revoked is called that. “bidbook team status” lists the seats.</source>
   <translation>Nadie que se pueda revocar se llama así. «bidbook team status» lista los puestos.</translation>
  </message>
  <message>
   <source>Only the owner can do this, on the computer where the team was set up.</source>
   <translation>Solo puede hacerlo el propietario, en el ordenador donde se creó el equipo.</translation>
  </message>
  <message>
   <source>The password of {name} is not known here. Give it with --password-stdin, or paste the invite again.</source>
   <translation>La contraseña de {name} no se conoce aquí. Dala con --password-stdin, o pega la invitación otra vez.</translation>
  </message>
  <message>
   <source>The server {host} does not answer. Nothing is lost: what you record stays here and goes out when it answers again.</source>
   <translation>El servidor {host} no responde. No se pierde nada: lo que anotes queda aquí y sale cuando vuelva a responder.</translation>
  </message>
  <message>
   <source>The server {host} is busy. Nothing is lost; try again in a moment.</source>
   <translation>El servidor {host} está ocupado. No se pierde nada; inténtalo en un momento.</translation>
  </message>
  <message>
   <source>The server {host} could not prove that it is the right one, so nothing was sent. Ask the owner.</source>
   <translation>El servidor {host} no pudo probar que es el correcto, así que no se envió nada. Pregunta al propietario.</translation>
  </message>
  <message>
   <source>The server {host} does not let you in. Your seat may be closed; ask the owner for a new invite.</source>
   <translation>El servidor {host} no te deja entrar. Puede que tu puesto esté cerrado; pide al propietario otra invitación.</translation>
  </message>
  <message>
   <source>Your seat in the team is closed. Your ledger stays with you; ask the owner.</source>
   <translation>Tu puesto en el equipo está cerrado. Tu libro sigue contigo; pregunta al propietario.</translation>
  </message>
  <message>
   <source>There is no team in this database. Set one up with “bidbook team init”.</source>
   <translation>No hay ningún equipo en esta base de datos. Crea uno con «bidbook team init».</translation>
  </message>
  <message>
   <source>There is a team in this database already. Use another database, or ask its owner for an invite.</source>
   <translation>Ya hay un equipo en esta base de datos. Usa otra, o pide una invitación a su propietario.</translation>
  </message>
  <message>
   <source>This login may not set up a team. It has to own the database and to be allowed to make roles.</source>
   <translation>Este usuario no puede crear un equipo. Debe ser propietario de la base de datos y poder crear roles.</translation>
  </message>
  <message>
   <source>This Bidbook cannot reach a server. Install it with “pip install 'bidbook[team]'”, or by its installer.</source>
   <translation>Este Bidbook no puede alcanzar un servidor. Instálalo con «pip install 'bidbook[team]'», o con su instalador.</translation>
  </message>
  <message>
   <source>The team's server was set up by a newer Bidbook. Update Bidbook; what you record stays here until then.</source>
   <translation>El servidor del equipo lo creó un Bidbook más nuevo. Actualiza Bidbook; hasta entonces lo que anotes queda aquí.</translation>
  </message>
  <message>
   <source>The team's server was set up by a Bidbook that is too old for this one. Ask the owner.</source>
   <translation>El servidor del equipo lo creó un Bidbook demasiado antiguo para este. Pregunta al propietario.</translation>
  </message>
  <message>
   <source>The team asks for a newer Bidbook. Update it; what you record stays here until then.</source>
   <translation>El equipo pide un Bidbook más nuevo. Actualízalo; hasta entonces lo que anotes queda aquí.</translation>
  </message>
  <message>
   <source>The server lacks rows that came before these. Synchronise once more.</source>
   <translation>Al servidor le faltan filas anteriores a estas. Sincroniza otra vez.</translation>
  </message>
  <message>
   <source>The server holds other rows of this computer than it sent. Synchronise once more.</source>
   <translation>El servidor tiene otras filas de este ordenador que las que envió. Sincroniza otra vez.</translation>
  </message>
  <message>
   <source>A row from the team cannot be read. It was not stored.</source>
   <translation>No se puede leer una fila del equipo. No se guardó.</translation>
  </message>
  <message>
   <source>A row from the team is of a kind that only a newer Bidbook knows. Update Bidbook.</source>
   <translation>Una fila del equipo es de un tipo que solo conoce un Bidbook más nuevo. Actualiza Bidbook.</translation>
  </message>
  <message>
   <source>This has been settled already.</source>
   <translation>Esto ya está resuelto.</translation>
  </message>
  <message>
   <source>These rows came from {name}. They are changed or removed, not undone.</source>
   <translation>Estas filas vinieron de {name}. Se cambian o se quitan, no se deshacen.</translation>
  </message>
  <message>
   <source>This ledger is a copy, or came back from a backup. It goes on as a computer of its own; nothing is lost.</source>
   <translation>Este libro es una copia, o volvió de una copia de seguridad. Sigue como un ordenador aparte; no se pierde nada.</translation>
  </message>
  <message>
   <source>{name} went on from an earlier state. {rows} rows that nobody else has were set aside here.</source>
   <translation>{name} siguió desde un estado anterior. Aquí se apartaron {rows} {rows:fila/filas} que nadie más tiene.</translation>
  </message>
  <message>
   <source>Rows of {name} are missing on the server from number {seq} on. Those before it are here; the others follow when it has them again.</source>
   <translation>Faltan filas de {name} en el servidor desde el número {seq}. Las anteriores están aquí; las demás llegan cuando las vuelva a tener.</translation>
  </message>
  <message>
   <source>Rows of {name} were changed on the server from number {seq} on. They were not taken; ask the server's administrator.</source>
   <translation>Se cambiaron filas de {name} en el servidor desde el número {seq}. No se tomaron; pregunta al administrador del servidor.</translation>
  </message>
  <message>
   <source>Row {seq} of {name} cannot be read, so nothing after it was taken.</source>
   <translation>La fila {seq} de {name} no se puede leer, así que no se tomó nada posterior.</translation>
  </message>
  <message>
   <source>Row {seq} of {name} needs a newer Bidbook, so nothing after it was taken. Update Bidbook.</source>
   <translation>La fila {seq} de {name} necesita un Bidbook más nuevo, así que no se tomó nada posterior. Actualiza Bidbook.</translation>
  </message>
 </context>
 <context>
  <name>words.track_record</name>
  <message>
   <source>No proposal of yours can be judged yet: an answer may take {days} days, so younger ones wait.</source>
   <translation>Aún no se puede juzgar ninguna propuesta tuya: una respuesta puede tardar {days} días, así que las recientes esperan.</translation>
  </message>
  <message>
   <source>Too early to judge: {hires} of about {enough} wins needed. {expected} were expected of {count} proposals.</source>
   <translation>Es pronto para juzgar: {hires} de unos {enough} éxitos necesarios. Se esperaban {expected} de {count} propuestas.</translation>
  </message>
  <message>
   <source>Of the jobs it gave about {said} in {hundred}, {happened} in {hundred} hired you.</source>
   <translation>De los trabajos a los que dio unas {said} de cada {hundred}, {happened} de cada {hundred} te contrataron.</translation>
  </message>
  <message>
   <source>Of the jobs it gave about {said} in {hundred}, none of {count} hired you.</source>
   <translation>De los trabajos a los que dio unas {said} de cada {hundred}, ninguno de {count} te contrató.</translation>
  </message>
  <message>
   <source>{hits} of {count}: between {low} and {high} in {hundred}.</source>
   <translation>{hits} de {count}: entre {low} y {high} de cada {hundred}.</translation>
  </message>
  <message>
   <source>It was better than saying your average for every job, by {share} in {hundred}.</source>
   <translation>Fue mejor que decir tu media para cada trabajo, en {share} de cada {hundred}.</translation>
  </message>
  <message>
   <source>It was worse than saying your average for every job: read it as an order and not as chances.</source>
   <translation>Fue peor que decir tu media para cada trabajo: léelo como un orden y no como probabilidades.</translation>
  </message>
  <message>
   <source>Against saying your average for every job, the difference may be luck.</source>
   <translation>Frente a decir tu media para cada trabajo, la diferencia puede ser suerte.</translation>
  </message>
  <message>
   <source>The half Bidbook liked best</source>
   <translation>La mitad que más gustó a Bidbook</translation>
  </message>
  <message>
   <source>The half that met most of a checklist</source>
   <translation>La mitad que más cumplía una lista de criterios</translation>
  </message>
  <message>
   <source>Any half, without choosing</source>
   <translation>Cualquier mitad, sin elegir</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>Only what Bidbook would not have skipped</source>
   <translation>Solo lo que Bidbook no habría dejado pasar</translation>
  </message>
  <message>
   <source>Only with at most 10 proposals</source>
   <translation>Solo con 10 propuestas como mucho</translation>
  </message>
  <message>
   <source>Only with verified payment</source>
   <translation>Solo con pago verificado</translation>
  </message>
  <message>
   <source>Only clients who hire for half of their posts</source>
   <translation>Solo clientes que contratan en la mitad de sus ofertas</translation>
  </message>
  <message>
   <source>Only what you rated 4 or 5</source>
   <translation>Solo lo que puntuaste con 4 o 5</translation>
  </message>
  <message>
   <source>Only within a day of the post</source>
   <translation>Solo en el primer día de la oferta</translation>
  </message>
  <message>
   <source>held</source>
   <translation>se mantuvo</translation>
  </message>
  <message>
   <source>did not hold</source>
   <translation>no se mantuvo</translation>
  </message>
  <message>
   <source>no gain</source>
   <translation>sin ganancia</translation>
  </message>
  <message>
   <source>too few to say</source>
   <translation>muy pocas para decirlo</translation>
  </message>
  <message>
   <source>This is hindsight. The older two thirds show what a rule would have done; only the newer third, which had no say in it, tells whether that held.</source>
   <translation>Esto es a toro pasado. Los dos tercios más antiguos muestran lo que habría hecho una regla; solo el tercio más reciente, que no intervino en ella, dice si se mantuvo.</translation>
  </message>
  <message>
   <source>not worth its Connects</source>
   <translation>no vale sus Connects</translation>
  </message>
  <message>
   <source>taken out by you</source>
   <translation>sacado por ti</translation>
  </message>
  <message>
   <source>beyond the Connects at hand</source>
   <translation>más que los Connects disponibles</translation>
  </message>
  <message>
   <source>beyond the budget</source>
   <translation>más que el presupuesto</translation>
  </message>
  <message>
   <source>beyond the minutes</source>
   <translation>más que los minutos</translation>
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
   <translation>Con un encaje de {n}: postular.</translation>
  </message>
  <message>
   <source>With a fit of {n}: only if you have Connects to spare.</source>
   <translation>Con un encaje de {n}: solo si te sobran Connects.</translation>
  </message>
  <message>
   <source>With a fit of {n}: skip.</source>
   <translation>Con un encaje de {n}: pasar.</translation>
  </message>
  <message>
   <source>At {n} Connects or fewer: apply.</source>
   <translation>Con {n} Connects o menos: postular.</translation>
  </message>
  <message>
   <source>At {n} Connects: only if you have them to spare.</source>
   <translation>Con {n} Connects: solo si te sobran.</translation>
  </message>
  <message>
   <source>At {n} Connects: skip.</source>
   <translation>Con {n} Connects: pasar.</translation>
  </message>
  <message>
   <source>If it paid {amount}: apply.</source>
   <translation>Si pagara {amount}: postular.</translation>
  </message>
  <message>
   <source>If it paid {amount}: only if you have Connects to spare.</source>
   <translation>Si pagara {amount}: solo si te sobran Connects.</translation>
  </message>
  <message>
   <source>If it paid {amount}: skip.</source>
   <translation>Si pagara {amount}: pasar.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: apply.</source>
   <translation>Con {n} propuestas hasta ahora: postular.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: only if you have Connects to spare.</source>
   <translation>Con {n} propuestas hasta ahora: solo si te sobran Connects.</translation>
  </message>
  <message>
   <source>With {n} proposals so far: skip.</source>
   <translation>Con {n} propuestas hasta ahora: pasar.</translation>
  </message>
 </context>
 <context>
  <name>rulebook</name>
  <message>
   <source>No award before December 2020</source>
   <translation>Sin concesión antes de diciembre de 2020</translation>
  </message>
  <message>
   <source>Upwork announcement of December 2020 (community 877521)</source>
   <translation>Anuncio de Upwork de diciembre de 2020 (comunidad 877521)</translation>
  </message>
  <message>
   <source>Ten in total: first what the proposal cost comes back, the rest is awarded.</source>
   <translation>Diez en total: primero vuelve lo que costó la propuesta, el resto se concede.</translation>
  </message>
  <message>
   <source>Upwork product release notes of 19 September 2022</source>
   <translation>Notas de versión de Upwork del 19 de septiembre de 2022</translation>
  </message>
  <message>
   <source>The number is no longer disclosed. Guidance to support agents of June 2023 still says always 10.</source>
   <translation>La cifra ya no se publica. Las indicaciones al soporte de junio de 2023 siguen diciendo siempre 10.</translation>
  </message>
  <message>
   <source>Since this day not every interview earns an award and the number is not disclosed.</source>
   <translation>Desde ese día no toda entrevista trae una concesión y la cifra no se publica.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023</translation>
  </message>
  <message>
   <source>Two rows: the cost of the proposal comes back, and the rest up to the total is awarded. The day of the change is not known.</source>
   <translation>Dos filas: vuelve el coste de la propuesta y el resto hasta el total se concede. No se sabe el día del cambio.</translation>
  </message>
  <message>
   <source>A saved Connects History page of January 2026</source>
   <translation>Una página guardada de Connects History de enero de 2026</translation>
  </message>
  <message>
   <source>Rows gave back all 20 Connects that a proposal had cost, and no more.</source>
   <translation>Las filas devolvieron los 20 Connects que había costado una propuesta, y nada más.</translation>
  </message>
  <message>
   <source>Booked within so many hours.</source>
   <translation>Anotado en ese número de horas.</translation>
  </message>
  <message>
   <source>To the agency where the proposal was the agency's, else to the freelancer.</source>
   <translation>A la agencia si la propuesta era de la agencia; si no, al freelancer.</translation>
  </message>
  <message>
   <source>Own proposal, interview opened by the client, and a reply.</source>
   <translation>Propuesta propia, entrevista abierta por el cliente y una respuesta.</translation>
  </message>
  <message>
   <source>No interview, no award; support may give 10 as a courtesy.</source>
   <translation>Sin entrevista no hay concesión; el soporte puede dar 10 por cortesía.</translation>
  </message>
  <message>
   <source>Not named before 2022</source>
   <translation>No se nombra antes de 2022</translation>
  </message>
  <message>
   <source>The page has no date; the notes of September 2022 fit it. Few interviews bring one.</source>
   <translation>La página no tiene fecha; encaja con las notas de septiembre de 2022. Pocas entrevistas traen una.</translation>
  </message>
  <message>
   <source>Feedback on the interview comes first, then the reward is claimed.</source>
   <translation>Primero se valora la entrevista y luego se reclama la recompensa.</translation>
  </message>
  <message>
   <source>No badge before 2021</source>
   <translation>Sin insignia antes de 2021</translation>
  </message>
  <message>
   <source>Upwork help 4403673074707</source>
   <translation>Ayuda de Upwork 4403673074707</translation>
  </message>
  <message>
   <source>Examples of the page are 3, 7 and 12 a week; the price floats with demand. The year is known, the day is not.</source>
   <translation>Los ejemplos de la página son 3, 7 y 12 por semana; el precio flota con la demanda. Se conoce el año, no el día.</translation>
  </message>
  <message>
   <source>One Connect every 12 hours. The price floats with demand; set yours.</source>
   <translation>Un Connect cada 12 horas. El precio flota con la demanda; fija el tuyo.</translation>
  </message>
  <message>
   <source>Your own maximum; the badge goes off when the price passes it. Zero means none set.</source>
   <translation>Tu propio máximo; la insignia se apaga cuando el precio lo supera. Cero significa que no hay ninguno.</translation>
  </message>
  <message>
   <source>Charged so many Connects at a time: 7 a week is one every 24 hours, 12 a week one every 14.</source>
   <translation>Cuántos Connects se cobran cada vez: 7 por semana es uno cada 24 horas, 12 por semana uno cada 14.</translation>
  </message>
  <message>
   <source>The page carries a switch for it.</source>
   <translation>La página tiene un interruptor para ello.</translation>
  </message>
  <message>
   <source>No page states a price</source>
   <translation>Ninguna página indica un precio</translation>
  </message>
  <message>
   <source>Profile ads exist; what they cost is not known. Zero means not known.</source>
   <translation>Los anuncios de perfil existen; no se sabe lo que cuestan. Cero significa desconocido.</translation>
  </message>
  <message>
   <source>No boosts before 2021</source>
   <translation>Sin boosts antes de 2021</translation>
  </message>
  <message>
   <source>Upwork help 4406395531795, version of 2021</source>
   <translation>Ayuda de Upwork 4406395531795, versión de 2021</translation>
  </message>
  <message>
   <source>The whole bid is taken at once, given back when the auction ends and charged again at a lower price. The year is known, the day is not.</source>
   <translation>Se toma toda la puja de una vez, se devuelve al acabar la subasta y se vuelve a cobrar a un precio menor. Se conoce el año, no el día.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, help 14379701056274, 2023</source>
   <translation>Indicaciones de Upwork a su soporte, ayuda 14379701056274, 2023</translation>
  </message>
  <message>
   <source>A test let some pay what they bid.</source>
   <translation>Una prueba hizo que algunos pagaran lo que pujaban.</translation>
  </message>
  <message>
   <source>Who ranks high enough pays the bid, whatever the rank.</source>
   <translation>Quien queda bastante arriba paga su puja, sea cual sea el puesto.</translation>
  </message>
  <message>
   <source>Upwork help 4406395531795, present version</source>
   <translation>Ayuda de Upwork 4406395531795, versión actual</translation>
  </message>
  <message>
   <source>Only the present page states the number of days.</source>
   <translation>Solo la página actual indica el número de días.</translation>
  </message>
  <message>
   <source>From the posting of the job, or until the first hire.</source>
   <translation>Desde la publicación del trabajo, o hasta la primera contratación.</translation>
  </message>
  <message>
   <source>A boost ends after the proposal was opened so often.</source>
   <translation>Un boost acaba cuando la propuesta se ha abierto tantas veces.</translation>
  </message>
  <message>
   <source>A boost ends after the proposal was seen so often.</source>
   <translation>Un boost acaba cuando la propuesta se ha visto tantas veces.</translation>
  </message>
  <message>
   <source>At a second price nobody is below to set one.</source>
   <translation>Con segundo precio no hay nadie debajo que lo fije.</translation>
  </message>
  <message>
   <source>With fewer bidders than places each still pays the bid.</source>
   <translation>Con menos postores que puestos, cada uno paga igualmente su puja.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, help 14379701056274, 2023; Upwork help 4406395531795</source>
   <translation>Indicaciones de Upwork a su soporte, ayuda 14379701056274, 2023; ayuda de Upwork 4406395531795</translation>
  </message>
  <message>
   <source>Also below the places: where the client opens, messages, shortlists, offers, archives or declines before the auction ends.</source>
   <translation>También por debajo de los puestos: cuando el cliente abre, escribe, preselecciona, ofrece, archiva o rechaza antes de que acabe la subasta.</translation>
  </message>
  <message>
   <source>A saved application page of October 2026</source>
   <translation>Una página de solicitud guardada de octubre de 2026</translation>
  </message>
  <message>
   <source>The least step over a bid to pass it.</source>
   <translation>El paso mínimo para superar una puja.</translation>
  </message>
  <message>
   <source>Upwork help 4406395531795</source>
   <translation>Ayuda de Upwork 4406395531795</translation>
  </message>
  <message>
   <source>Outbid before the client interacts: the bid comes back.</source>
   <translation>Superado antes de que actúe el cliente: la puja vuelve.</translation>
  </message>
  <message>
   <source>The job was closed: the bid comes back.</source>
   <translation>El trabajo se cerró: la puja vuelve.</translation>
  </message>
  <message>
   <source>Upwork help 42460467513747, 2025</source>
   <translation>Ayuda de Upwork 42460467513747, 2025</translation>
  </message>
  <message>
   <source>As for a closed job.</source>
   <translation>Como con un trabajo cerrado.</translation>
  </message>
  <message>
   <source>A bid among the places when the auction ends is charged; at a second price a part came back before.</source>
   <translation>Una puja que está entre los puestos al acabar la subasta se cobra; con segundo precio, antes volvía una parte.</translation>
  </message>
  <message>
   <source>Upwork help 211062898, versions before 2019</source>
   <translation>Ayuda de Upwork 211062898, versiones anteriores a 2019</translation>
  </message>
  <message>
   <source>Five times the monthly 70 of Plus.</source>
   <translation>Cinco veces los 70 mensuales de Plus.</translation>
  </message>
  <message>
   <source>Upwork help 211062898, 2019 to November 2020</source>
   <translation>Ayuda de Upwork 211062898, de 2019 a noviembre de 2020</translation>
  </message>
  <message>
   <source>A bundle that would pass the cap cannot be bought. Pages of the same years also say 160, 200 and, for agencies, 400.</source>
   <translation>No se puede comprar un paquete que pase el límite. Páginas de los mismos años dicen también 160, 200 y, para agencias, 400.</translation>
  </message>
  <message>
   <source>The help still said 140.</source>
   <translation>La ayuda seguía diciendo 140.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; Upwork help 39293330080019, 2025</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; ayuda de Upwork 39293330080019, 2025</translation>
  </message>
  <message>
   <source>No limit on what may be held or bought; older pages still name one.</source>
   <translation>Sin límite a lo que se tiene o se compra; páginas más antiguas aún nombran uno.</translation>
  </message>
  <message>
   <source>Upwork help 211062958, version before 2019</source>
   <translation>Ayuda de Upwork 211062958, versión anterior a 2019</translation>
  </message>
  <message>
   <source>Five times the monthly 80.</source>
   <translation>Cinco veces los 80 mensuales.</translation>
  </message>
  <message>
   <source>Twice the monthly 70 of Plus; nothing was carried over on Basic.</source>
   <translation>El doble de los 70 mensuales de Plus; en Basic no pasaba nada al mes siguiente.</translation>
  </message>
  <message>
   <source>The announcement of December 2020 says 200; pages of these years overlap.</source>
   <translation>El anuncio de diciembre de 2020 dice 200; las páginas de esos años se solapan.</translation>
  </message>
  <message>
   <source>All are carried over until they lapse; older pages still name a cap.</source>
   <translation>Todos pasan al mes siguiente hasta que caducan; páginas más antiguas aún nombran un límite.</translation>
  </message>
  <message>
   <source>Twice the monthly 80.</source>
   <translation>El doble de los 80 mensuales.</translation>
  </message>
  <message>
   <source>The Agency Plus pages of the same years say 160.</source>
   <translation>Las páginas de Agency Plus de los mismos años dicen 160.</translation>
  </message>
  <message>
   <source>Freelancers' posts of 2016</source>
   <translation>Mensajes de freelancers de 2016</translation>
  </message>
  <message>
   <source>20 % of the first 500 dollars of a client, then 10, then 5.</source>
   <translation>20 % de los primeros 500 dólares de un cliente, luego 10 y luego 5.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, help 14380555589266, 2023; freelancer news</source>
   <translation>Indicaciones de Upwork a su soporte, ayuda 14380555589266, 2023; noticias de freelancers</translation>
  </message>
  <message>
   <source>One fee for all, whatever was billed before.</source>
   <translation>Una comisión para todos, se facturara antes lo que se facturara.</translation>
  </message>
  <message>
   <source>A vendor citing Upwork help, 2025; a saved application page of October 2026</source>
   <translation>Un proveedor que cita la ayuda de Upwork, 2025; una página de solicitud guardada de octubre de 2026</translation>
  </message>
  <message>
   <source>0 to 15 % by contract, shown before applying and fixed for the contract; 10 and 15 have both been seen.</source>
   <translation>De 0 a 15 % por contrato, indicada antes de postular y fija para el contrato; se han visto 10 y 15.</translation>
  </message>
  <message>
   <source>What is billed to one client over its life, above which the next fee holds.</source>
   <translation>Lo facturado a un cliente en total, a partir de lo cual rige la comisión siguiente.</translation>
  </message>
  <message>
   <source>The fee above each limit.</source>
   <translation>La comisión por encima de cada límite.</translation>
  </message>
  <message>
   <source>Contracts that had come to 5 % kept it to the end of 2023.</source>
   <translation>Los contratos que habían llegado al 5 % lo mantuvieron hasta el final de 2023.</translation>
  </message>
  <message>
   <source>What must have been billed to the client for the 5 %.</source>
   <translation>Lo que debía haberse facturado al cliente para el 5 %.</translation>
  </message>
  <message>
   <source>Contracts kept at 5 % aside.</source>
   <translation>Aparte de los contratos que mantuvieron el 5 %.</translation>
  </message>
  <message>
   <source>What a client pays at most to open a contract.</source>
   <translation>Lo que un cliente paga como máximo por abrir un contrato.</translation>
  </message>
  <message>
   <source>The monthly 60 began at once.</source>
   <translation>Los 60 mensuales empezaban de inmediato.</translation>
  </message>
  <message>
   <source>Upwork announcement of 2 April 2019 (community 595772)</source>
   <translation>Anuncio de Upwork del 2 de abril de 2019 (comunidad 595772)</translation>
  </message>
  <message>
   <source>A blog of 2020 says that they come when the profile is approved.</source>
   <translation>Un blog de 2020 dice que llegan cuando se aprueba el perfil.</translation>
  </message>
  <message>
   <source>80 for a newcomer: 40 with the approved profile and 40 for the readiness test. One table says 80 at sign-up.</source>
   <translation>80 para quien empieza: 40 con el perfil aprobado y 40 por la prueba de preparación. Una tabla dice 80 al registrarse.</translation>
  </message>
  <message>
   <source>40 at sign-up. Guidance to support agents of June 2023 still says 40 and 40.</source>
   <translation>40 al registrarse. Las indicaciones al soporte de junio de 2023 siguen diciendo 40 y 40.</translation>
  </message>
  <message>
   <source>The last number that an official page states</source>
   <translation>La última cifra que indica una página oficial</translation>
  </message>
  <message>
   <source>The help of 2025 names no number. Blogs say 50, others 40, 20 or 10.</source>
   <translation>La ayuda de 2025 no da cifra. Algunos blogs dicen 50; otros, 40, 20 o 10.</translation>
  </message>
  <message>
   <source>The notes name 40 at sign-up only. Guidance to support agents of June 2023 still gives 40 with the approved profile.</source>
   <translation>Las notas solo nombran 40 al registrarse. Las indicaciones al soporte de junio de 2023 aún dan 40 con el perfil aprobado.</translation>
  </message>
  <message>
   <source>For the first pass of the test, by older users too, within 24 hours.</source>
   <translation>Por superar la prueba por primera vez, también usuarios antiguos, en un plazo de 24 horas.</translation>
  </message>
  <message>
   <source>The notes no longer name the test. Guidance to support agents of June 2023 still gives 40.</source>
   <translation>Las notas ya no nombran la prueba. Las indicaciones al soporte de junio de 2023 aún dan 40.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; Upwork product release notes of 19 September 2022</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; notas de versión de Upwork del 19 de septiembre de 2022</translation>
  </message>
  <message>
   <source>Once. A blog of 2020 names it without a number.</source>
   <translation>Una vez. Un blog de 2020 lo nombra sin cifra.</translation>
  </message>
  <message>
   <source>Once.</source>
   <translation>Una vez.</translation>
  </message>
  <message>
   <source>The last number that a page states</source>
   <translation>La última cifra que indica una página</translation>
  </message>
  <message>
   <source>A bonus once for a skill certification since September 2022; no page states the number. Zero means not known.</source>
   <translation>Una bonificación única por una certificación desde septiembre de 2022; ninguna página da la cifra. Cero significa desconocido.</translation>
  </message>
  <message>
   <source>Upwork help 42460461019155, 2025</source>
   <translation>Ayuda de Upwork 42460461019155, 2025</translation>
  </message>
  <message>
   <source>A promo code says itself what it gives.</source>
   <translation>El propio código promocional dice lo que da.</translation>
  </message>
  <message>
   <source>Wording of a Connects History row</source>
   <translation>Texto de una fila de Connects History</translation>
  </message>
  <message>
   <source>Onboarding tasks have given Connects; no page states the number. Zero means not known.</source>
   <translation>Las tareas de bienvenida han dado Connects; ninguna página da la cifra. Cero significa desconocido.</translation>
  </message>
  <message>
   <source>Support may give 10 on request where a direct offer came without an interview.</source>
   <translation>El soporte puede dar 10 si se pide, cuando una oferta directa llegó sin entrevista.</translation>
  </message>
  <message>
   <source>No official page names it</source>
   <translation>Ninguna página oficial lo nombra</translation>
  </message>
  <message>
   <source>A blog of 2020 says that the Top Rated badge brings Connects. Nothing else supports it.</source>
   <translation>Un blog de 2020 dice que la insignia Top Rated trae Connects. Nada más lo respalda.</translation>
  </message>
  <message>
   <source>A blog of 2023 says that good feedback, finished projects and the community bring Connects. Nothing else supports it.</source>
   <translation>Un blog de 2023 dice que las buenas valoraciones, los proyectos terminados y la comunidad traen Connects. Nada más lo respalda.</translation>
  </message>
  <message>
   <source>User guides before 2019</source>
   <translation>Guías de usuarios anteriores a 2019</translation>
  </message>
  <message>
   <source>Most jobs asked for 2. One guide says 0 to 2, another 1 to 5.</source>
   <translation>La mayoría de los trabajos pedían 2. Una guía dice de 0 a 2; otra, de 1 a 5.</translation>
  </message>
  <message>
   <source>Upwork says 1 to 6; freelancers of 2020 met only 2, 4 and 6.</source>
   <translation>Upwork dice de 1 a 6; los freelancers de 2020 solo vieron 2, 4 y 6.</translation>
  </message>
  <message>
   <source>Job lists of January 2023; Upwork's guidance to its support agents, March 2023</source>
   <translation>Listas de trabajos de enero de 2023; indicaciones de Upwork a su soporte, marzo de 2023</translation>
  </message>
  <message>
   <source>The day on which 3 and 5 went out of use is not known.</source>
   <translation>No se sabe el día en que 3 y 5 dejaron de usarse.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, March 2023</source>
   <translation>Indicaciones de Upwork a su soporte, marzo de 2023</translation>
  </message>
  <message>
   <source>1 became 2, 2 became 4, 4 became 6 and 6 became 8. The same page also says between 1 and 8.</source>
   <translation>1 pasó a 2, 2 a 4, 4 a 6 y 6 a 8. La misma página dice también entre 1 y 8.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023, entry of 1 June 2023</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023, entrada del 1 de junio de 2023</translation>
  </message>
  <message>
   <source>A test doubled the card in one category. Its last day is not known; the open range is seen from July on.</source>
   <translation>Una prueba duplicó la tabla en una categoría. No se sabe su último día; el intervalo abierto se ve desde julio.</translation>
  </message>
  <message>
   <source>Community thread 1429353, July and August 2023</source>
   <translation>Hilo de la comunidad 1429353, julio y agosto de 2023</translation>
  </message>
  <message>
   <source>No fixed card any more: 7, 4 and 11 Connects were seen. An empty card means an open range.</source>
   <translation>Ya no hay tabla fija: se vieron 7, 4 y 11 Connects. Una tabla vacía significa un intervalo abierto.</translation>
  </message>
  <message>
   <source>One guide says 0 to 2, another 1 to 5.</source>
   <translation>Una guía dice de 0 a 2; otra, de 1 a 5.</translation>
  </message>
  <message>
   <source>Upwork may drop a job with few proposals to 0.</source>
   <translation>Upwork puede bajar a 0 un trabajo con pocas propuestas.</translation>
  </message>
  <message>
   <source>One part of the page says 2 to 8, another 1 to 8.</source>
   <translation>Una parte de la página dice de 2 a 8; otra, de 1 a 8.</translation>
  </message>
  <message>
   <source>The lowest cost met; Upwork says that some jobs ask for 0.</source>
   <translation>El coste más bajo visto; Upwork dice que algunos trabajos piden 0.</translation>
  </message>
  <message>
   <source>Pages not brought up to date still say 6.</source>
   <translation>Las páginas sin actualizar aún dicen 6.</translation>
  </message>
  <message>
   <source>16 in the category of the test, 8 elsewhere.</source>
   <translation>16 en la categoría de la prueba, 8 en las demás.</translation>
  </message>
  <message>
   <source>The highest cost met then; older pages still say 8.</source>
   <translation>El coste más alto visto entonces; páginas más antiguas aún dicen 8.</translation>
  </message>
  <message>
   <source>Community thread 1560061 of 29 March 2024</source>
   <translation>Hilo de la comunidad 1560061 del 29 de marzo de 2024</translation>
  </message>
  <message>
   <source>One job at 19 Connects; a guide of that time still says 8.</source>
   <translation>Un trabajo a 19 Connects; una guía de entonces aún dice 8.</translation>
  </message>
  <message>
   <source>Saved pages of 2024 to 2026</source>
   <translation>Páginas guardadas de 2024 a 2026</translation>
  </message>
  <message>
   <source>7 to 26 were met. Upwork names no highest cost.</source>
   <translation>Se vieron de 7 a 26. Upwork no nombra un coste máximo.</translation>
  </message>
  <message>
   <source>Job lists of January 2023 and blogs of 2020</source>
   <translation>Listas de trabajos de enero de 2023 y blogs de 2020</translation>
  </message>
  <message>
   <source>The typical job of January 2023 moved up one step.</source>
   <translation>El trabajo típico de enero de 2023 subió un escalón.</translation>
  </message>
  <message>
   <source>The middle of 16 costs met: 7, 9, 10, 10, 11, 14, 14, 16, 17, 18, 19, 20, 20, 21, 25 and 26.</source>
   <translation>El centro de 16 costes vistos: 7, 9, 10, 10, 11, 14, 14, 16, 17, 18, 19, 20, 20, 21, 25 y 26.</translation>
  </message>
  <message>
   <source>A job of unknown length falls to the low end: 1 to 2 Connects.</source>
   <translation>Un trabajo de duración desconocida cae en el extremo bajo: de 1 a 2 Connects.</translation>
  </message>
  <message>
   <source>What cost 1 or 2 went to 2 or 4.</source>
   <translation>Lo que costaba 1 o 2 pasó a 2 o 4.</translation>
  </message>
  <message>
   <source>No page says</source>
   <translation>Ninguna página lo dice</translation>
  </message>
  <message>
   <source>Zero means not known.</source>
   <translation>Cero significa desconocido.</translation>
  </message>
  <message>
   <source>No such thing is known before 2019</source>
   <translation>No se conoce nada así antes de 2019</translation>
  </message>
  <message>
   <source>A blog of 2019 that quotes Upwork's own examples</source>
   <translation>Un blog de 2019 que cita ejemplos de la propia Upwork</translation>
  </message>
  <message>
   <source>Up to 50 dollars a small job, up to 600 a middle one, above that a large one. A blog of 2020 draws the lines at 49 and 499 dollars. The length counts too: a week or more is large.</source>
   <translation>Hasta 50 dólares un trabajo pequeño, hasta 600 uno mediano y por encima uno grande. Un blog de 2020 pone los límites en 49 y 499 dólares. También cuenta la duración: una semana o más es grande.</translation>
  </message>
  <message>
   <source>No bands are known for the open range.</source>
   <translation>No se conocen tramos para el intervalo abierto.</translation>
  </message>
  <message>
   <source>The blog of 2020 gives one number a band. A blog of 2023 ties 1 to 2, 3 to 4 and 5 or more to the level asked for.</source>
   <translation>El blog de 2020 da una cifra por tramo. Un blog de 2023 asocia de 1 a 2, de 3 a 4 y 5 o más al nivel pedido.</translation>
  </message>
  <message>
   <source>The bands of before, moved up as the card was.</source>
   <translation>Los tramos de antes, subidos igual que la tabla.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; Upwork help 42459510869267, rewritten in autumn 2025</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; ayuda de Upwork 42459510869267, reescrita en otoño de 2025</translation>
  </message>
  <message>
   <source>Upwork lowers or raises what a job asks for with demand. The difference is never given back.</source>
   <translation>Upwork baja o sube lo que pide un trabajo según la demanda. La diferencia nunca se devuelve.</translation>
  </message>
  <message>
   <source>A freelancer site quoting the help, August 2024</source>
   <translation>Un sitio de freelancers que cita la ayuda, agosto de 2024</translation>
  </message>
  <message>
   <source>Connects for answering invitations were announced and withdrawn by 28 August 2024.</source>
   <translation>Se anunciaron Connects por responder a invitaciones y se retiraron antes del 28 de agosto de 2024.</translation>
  </message>
  <message>
   <source>A freelancer's blog, 2020</source>
   <translation>El blog de un freelancer, 2020</translation>
  </message>
  <message>
   <source>Taking an offer that came without a proposal costs nothing.</source>
   <translation>Aceptar una propuesta directa de un cliente no cuesta nada.</translation>
  </message>
  <message>
   <source>A job with few proposals may ask for 0.</source>
   <translation>Un trabajo con pocas propuestas puede pedir 0.</translation>
  </message>
  <message>
   <source>A job that a talent agent points out costs what it asks for.</source>
   <translation>Un trabajo que señala un agente de talento cuesta lo que pide.</translation>
  </message>
  <message>
   <source>60 a month, lapsing with the month.</source>
   <translation>60 al mes, que caducan con el mes.</translation>
  </message>
  <message>
   <source>Upwork help 42460246681619, rewritten in autumn 2025</source>
   <translation>Ayuda de Upwork 42460246681619, reescrita en otoño de 2025</translation>
  </message>
  <message>
   <source>May be given, depending on the offer at sign-up; some get them only after buying Connects or with Plus. One guide says both 10 and none.</source>
   <translation>Pueden darse, según la oferta al registrarse; algunos los reciben solo tras comprar Connects o con Plus. Una guía dice a la vez 10 y ninguno.</translation>
  </message>
  <message>
   <source>The help says may receive; other pages promise 10.</source>
   <translation>La ayuda dice que pueden recibirse; otras páginas prometen 10.</translation>
  </message>
  <message>
   <source>What newcomers get once is under grants.</source>
   <translation>Lo que se recibe una vez al empezar está en las asignaciones únicas.</translation>
  </message>
  <message>
   <source>The last price that an official page states</source>
   <translation>El último precio que indica una página oficial</translation>
  </message>
  <message>
   <source>19.99 dollars is heard of and not confirmed by any page read for this rulebook.</source>
   <translation>Se oye 19,99 dólares, pero ninguna página leída para estas reglas lo confirma.</translation>
  </message>
  <message>
   <source>80 in all: 70 paid and 10 free. One help version and a blog of 2023 say 70 in all, 10 of them free; 70 plus 10 and 80 are the same thing.</source>
   <translation>80 en total: 70 de pago y 10 gratis. Una versión de la ayuda y un blog de 2023 dicen 70 en total, 10 de ellos gratis; 70 más 10 y 80 son lo mismo.</translation>
  </message>
  <message>
   <source>Community thread 1540864, March 2024; Upwork help on Freelancer Plus</source>
   <translation>Hilo de la comunidad 1540864, marzo de 2024; ayuda de Upwork sobre Freelancer Plus</translation>
  </message>
  <message>
   <source>100 in all: 90 paid and 10 free. Older pages still say 80 in all. The day of the change is not known.</source>
   <translation>100 en total: 90 de pago y 10 gratis. Páginas más antiguas aún dicen 80 en total. No se sabe el día del cambio.</translation>
  </message>
  <message>
   <source>Agencies had 80 a month where freelancers had 60.</source>
   <translation>Las agencias tenían 80 al mes donde los freelancers tenían 60.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, state before December 2020</source>
   <translation>Indicaciones de Upwork a su soporte, estado anterior a diciembre de 2020</translation>
  </message>
  <message>
   <source>Ten once, with no monthly Connects.</source>
   <translation>Diez una vez, sin Connects mensuales.</translation>
  </message>
  <message>
   <source>The rule of 2019 to 2023, carried on</source>
   <translation>La regla de 2019 a 2023, mantenida</translation>
  </message>
  <message>
   <source>Only Agency Plus may buy. Agency Basic is reached by a downgrade.</source>
   <translation>Solo Agency Plus puede comprar. A Agency Basic se llega bajando de plan.</translation>
  </message>
  <message>
   <source>None included; all are bought.</source>
   <translation>Ninguno incluido; todos se compran.</translation>
  </message>
  <message>
   <source>Upwork Agency Plus help 211062958 and 360040540813</source>
   <translation>Ayuda de Upwork sobre Agency Plus 211062958 y 360040540813</translation>
  </message>
  <message>
   <source>Upwork help 211062918, four versions</source>
   <translation>Ayuda de Upwork 211062918, cuatro versiones</translation>
  </message>
  <message>
   <source>A plan taken on a late day of the month renews on the 1st. Newer versions say 29 to 31, an older one 28 to 31.</source>
   <translation>Un plan contratado en un día tardío del mes se renueva el día 1. Las versiones nuevas dicen del 29 al 31; una antigua, del 28 al 31.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; community thread 1540864, March 2024</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; hilo de la comunidad 1540864, marzo de 2024</translation>
  </message>
  <message>
   <source>On an upgrade within a cycle the free part is cut by the days gone by: 97 came instead of 100.</source>
   <translation>Al subir de plan dentro de un ciclo, la parte gratis se reduce por los días pasados: llegaron 97 en vez de 100.</translation>
  </message>
  <message>
   <source>After a failed payment the account moves to Basic.</source>
   <translation>Tras un pago fallido la cuenta pasa a Basic.</translation>
  </message>
  <message>
   <source>One version of the page names a plan by the year, another no longer does.</source>
   <translation>Una versión de la página nombra un plan anual; otra ya no.</translation>
  </message>
  <message>
   <source>Only the owner or an admin buys; all members use one pool.</source>
   <translation>Solo compra el propietario o un administrador; todos los miembros usan un mismo fondo.</translation>
  </message>
  <message>
   <source>Agency and personal Connects are never mixed.</source>
   <translation>Los Connects de la agencia y los personales nunca se mezclan.</translation>
  </message>
  <message>
   <source>The pool of a closed or downgraded plan is frozen and comes back with the plan.</source>
   <translation>El fondo de un plan cerrado o bajado queda congelado y vuelve con el plan.</translation>
  </message>
  <message>
   <source>Extra Connects cost a dollar each while Basic still had a free monthly allowance.</source>
   <translation>Los Connects adicionales costaban un dólar cada uno mientras Basic aún tenía una asignación mensual gratis.</translation>
  </message>
  <message>
   <source>Upwork announcement of 2 April 2019 (community 595772); help pages since</source>
   <translation>Anuncio de Upwork del 2 de abril de 2019 (comunidad 595772); páginas de ayuda desde entonces</translation>
  </message>
  <message>
   <source>Every official page says 15 cents. One blog gives 15 to 30, and one guide prices by region; set your own price where yours differs. Tax may come on top.</source>
   <translation>Todas las páginas oficiales dicen 15 centavos. Un blog da de 15 a 30 y una guía pone precios por región; fija el tuyo si es distinto. Puede añadirse impuesto.</translation>
  </message>
  <message>
   <source>No other price is confirmed for 2026. Set what your own Buy Connects page says.</source>
   <translation>No se confirma otro precio para 2026. Fija lo que diga tu propia página Buy Connects.</translation>
  </message>
  <message>
   <source>Extra Connects were sold one by one; no bundle sizes are known.</source>
   <translation>Los Connects adicionales se vendían de uno en uno; no se conocen tamaños de paquete.</translation>
  </message>
  <message>
   <source>The sizes of 2019 to 2023, carried on</source>
   <translation>Los tamaños de 2019 a 2023, mantenidos</translation>
  </message>
  <message>
   <source>An independent guide of 2024 or later adds a bundle of 100. Set the sizes that your page offers.</source>
   <translation>Una guía independiente de 2024 o posterior añade un paquete de 100. Fija los tamaños que ofrezca tu página.</translation>
  </message>
  <message>
   <source>No bundle sizes are known.</source>
   <translation>No se conocen tamaños de paquete.</translation>
  </message>
  <message>
   <source>Agencies have two sizes more than freelancers.</source>
   <translation>Las agencias tienen dos tamaños más que los freelancers.</translation>
  </message>
  <message>
   <source>No discount by size: a bundle costs its Connects at the price of one. Cents in the order of the bundles; one without its own price costs the same as its Connects.</source>
   <translation>Sin descuento por tamaño: un paquete cuesta sus Connects al precio de uno. Centavos en el orden de los paquetes; uno sin precio propio cuesta lo que sus Connects.</translation>
  </message>
  <message>
   <source>Flat price as on every official page</source>
   <translation>Precio único como en todas las páginas oficiales</translation>
  </message>
  <message>
   <source>An independent guide lists discounts: 60 for 8.70, 80 for 11.40 and 100 for 14.00 dollars, and prices by region. No official page confirms them.</source>
   <translation>Una guía independiente lista descuentos: 60 por 8,70, 80 por 11,40 y 100 por 14,00 dólares, y precios por región. Ninguna página oficial los confirma.</translation>
  </message>
  <message>
   <source>No discount by size.</source>
   <translation>Sin descuento por tamaño.</translation>
  </message>
  <message>
   <source>Upwork transaction reports show VAT beside purchases</source>
   <translation>Los informes de transacciones de Upwork muestran IVA junto a las compras</translation>
  </message>
  <message>
   <source>Tax on a purchase in hundredths of a percent: 1900 is 19 %. It depends on your country; set yours.</source>
   <translation>Impuesto de una compra en centésimas de un por ciento: 1900 es 19 %. Depende de tu país; fija el tuyo.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; Upwork help 39292759077907</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; ayuda de Upwork 39292759077907</translation>
  </message>
  <message>
   <source>The earnings balance pays first, else the billing method: card, prepaid card or PayPal.</source>
   <translation>Primero paga el saldo de ingresos; si no, el método de pago: tarjeta, tarjeta prepago o PayPal.</translation>
  </message>
  <message>
   <source>Upwork help 39292759077907</source>
   <translation>Ayuda de Upwork 39292759077907</translation>
  </message>
  <message>
   <source>One purchase is never paid partly from the balance and partly by card.</source>
   <translation>Una compra nunca se paga en parte con el saldo y en parte con tarjeta.</translation>
  </message>
  <message>
   <source>The most of the earnings that may be kept back for Connects where withdrawals are automatic.</source>
   <translation>Lo máximo de los ingresos que puede retenerse para Connects cuando los retiros son automáticos.</translation>
  </message>
  <message>
   <source>Upwork announcement of 2 April 2019 (community 595772); Upwork help 42460467513747, 2025</source>
   <translation>Anuncio de Upwork del 2 de abril de 2019 (comunidad 595772); ayuda de Upwork 42460467513747, 2025</translation>
  </message>
  <message>
   <source>Yes where the client closes the post without a hire. Posters often say that nothing comes back on a cancelled job; the official pages say it does.</source>
   <translation>Sí cuando el cliente cierra la oferta sin contratar. En los foros suele decirse que nada vuelve de un trabajo cancelado; las páginas oficiales dicen que sí.</translation>
  </message>
  <message>
   <source>Upwork removes the post for its terms.</source>
   <translation>Upwork retira la oferta por sus condiciones.</translation>
  </message>
  <message>
   <source>Nothing came back as long as the client did not close the post.</source>
   <translation>Nada volvía mientras el cliente no cerrara la oferta.</translation>
  </message>
  <message>
   <source>A post that runs out is not a post that is closed. Many take the two for one.</source>
   <translation>Una oferta que vence no es una oferta cerrada. Muchos las confunden.</translation>
  </message>
  <message>
   <source>The client may still close the post.</source>
   <translation>El cliente aún puede cerrar la oferta.</translation>
  </message>
  <message>
   <source>A post closed after interviews is still a post closed without a hire. One guide says never after an interview.</source>
   <translation>Una oferta cerrada tras entrevistas sigue siendo una oferta cerrada sin contratar. Una guía dice que nunca tras una entrevista.</translation>
  </message>
  <message>
   <source>What a job asks for may fall after you applied; the difference stays spent.</source>
   <translation>Lo que pide un trabajo puede bajar después de postular; la diferencia queda gastada.</translation>
  </message>
  <message>
   <source>Unused Connects are not paid back.</source>
   <translation>Los Connects sin usar no se pagan de vuelta.</translation>
  </message>
  <message>
   <source>After a suspension for a time the Connects held before are there again.</source>
   <translation>Tras una suspensión temporal los Connects que se tenían están otra vez.</translation>
  </message>
  <message>
   <source>An independent guide to Connects, 2024 or later</source>
   <translation>Una guía independiente de Connects, 2024 o posterior</translation>
  </message>
  <message>
   <source>After so many hours a refund is late.</source>
   <translation>Después de tantas horas una devolución se retrasa.</translation>
  </message>
  <message>
   <source>Never as money.</source>
   <translation>Nunca como dinero.</translation>
  </message>
  <message>
   <source>Before 2019 the allowance was monthly; plain order received is assumed</source>
   <translation>Antes de 2019 la asignación era mensual; se supone el orden de llegada</translation>
  </message>
  <message>
   <source>Paid Connects go before free ones, each in the order received.</source>
   <translation>Los Connects de pago van antes que los gratis, cada tipo en orden de llegada.</translation>
  </message>
  <message>
   <source>Connects are used in the order in which they came.</source>
   <translation>Los Connects se usan en el orden en que llegaron.</translation>
  </message>
  <message>
   <source>Upwork help: one year from the day of issue</source>
   <translation>Ayuda de Upwork: un año desde el día de emisión</translation>
  </message>
  <message>
   <source>Some pages say from the day of purchase; for free Connects only the day of issue makes sense.</source>
   <translation>Algunas páginas dicen desde el día de compra; para los Connects gratis solo tiene sentido el día de emisión.</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents, 2019 to June 2023; Upwork help 211062898, 2019 to November 2020</source>
   <translation>Indicaciones de Upwork a su soporte, de 2019 a junio de 2023; ayuda de Upwork 211062898, de 2019 a noviembre de 2020</translation>
  </message>
  <message>
   <source>Pages say from the day of issue and from the day of purchase. What is given free was never bought, so only its issue counts.</source>
   <translation>Las páginas dicen desde el día de emisión y desde el día de compra. Lo que se da gratis nunca se compró, así que solo cuenta su emisión.</translation>
  </message>
  <message>
   <source>The free monthly Connects of Basic lapsed with the month; Plus kept them up to a limit.</source>
   <translation>Los Connects mensuales gratis de Basic caducaban con el mes; Plus los conservaba hasta un límite.</translation>
  </message>
  <message>
   <source>Upwork counts what lapses within so many days and writes an e-mail.</source>
   <translation>Upwork cuenta lo que caduca en ese número de días y escribe un correo.</translation>
  </message>
  <message>
   <source>An independent guide to Connects, 2024 or later; no official page says either</source>
   <translation>Una guía independiente de Connects, 2024 o posterior; ninguna página oficial lo dice</translation>
  </message>
  <message>
   <source>A refund goes back to the lot it came from and keeps that lot's last day.</source>
   <translation>Una devolución vuelve al lote del que salió y conserva el último día de ese lote.</translation>
  </message>
 </context>
 <context>
  <name>benchmarks</name>
  <message>
   <source>Vollna, yearly report</source>
   <translation>Vollna, informe anual</translation>
  </message>
  <message>
   <source>Fave, a case study</source>
   <translation>Fave, un caso práctico</translation>
  </message>
  <message>
   <source>Upwex, help pages</source>
   <translation>Upwex, páginas de ayuda</translation>
  </message>
  <message>
   <source>GigRadar, for agencies that choose their jobs</source>
   <translation>GigRadar, para agencias que eligen sus trabajos</translation>
  </message>
  <message>
   <source>FoundFounders, an article</source>
   <translation>FoundFounders, un artículo</translation>
  </message>
  <message>
   <source>A developer's own count</source>
   <translation>El recuento propio de un desarrollador</translation>
  </message>
  <message>
   <source>A blog on Upwork's market, citing analytics</source>
   <translation>Un blog sobre el mercado de Upwork que cita analíticas</translation>
  </message>
  <message>
   <source>Proposalforge, on the first 24 hours of a post</source>
   <translation>Proposalforge, sobre las primeras 24 horas de una oferta</translation>
  </message>
  <message>
   <source>Pages of jobs saved since 2024, the middle one</source>
   <translation>Páginas de trabajos guardadas desde 2024, la central</translation>
  </message>
  <message>
   <source>Boosts of one agency in a few days of January</source>
   <translation>Boosts de una agencia en unos días de enero</translation>
  </message>
  <message>
   <source>Upwork's guidance to its support agents</source>
   <translation>Indicaciones de Upwork a su soporte</translation>
  </message>
  <message>
   <source>Worked out: 15 Connects a job, 15 cents each</source>
   <translation>Calculado: 15 Connects por trabajo, 15 centavos cada uno</translation>
  </message>
 </context>
</TS>
