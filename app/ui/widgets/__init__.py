"""The kit: small parts that every page is made of. Texts are plain, colours come by role.

Import from the module that owns a part; nothing is re-exported, so that a page loads what it uses.

- `labels`: PlainLabel(text, step, ink, strength=), ElidedLabel, plain_tooltip(text)
- `sentence`: Sentence(rest, lead=, step=, ink=, centered=) for any text that may wrap
- `card`: Card(title, extra=, flush=) with `.body`/`.add(widget)`, Rule, Upright
- `figure_card`: FigureCard(label, icon).show_text(FigureText(figure, unit, sentence, is_words))
- `buttons`: button(text, Kind, icon=, compact=), icon_button(icon, name, shortcut=)
- `chip`: Chip(label, value, icon=, checkable=), Segmented([(key, text)]), spread(*chips, end=)
- `tag`: Tag(text, Tone, icon), Glyph(icon, Tone, size), paint_tag, paint_glyph, tag_width
- `icon_label`: IconLabel(icon, size, role)
- `table`: DataTable(density=, edge=, multi=), RowsModel([Column...]).show_rows(rows)
- `cells`: TextCell, AmountCell, SourceCell, TagCell, RangeCell, IconCell for a Column's `cell`
- `table_paint`: CELL_ROLE and CellDelegate for models of one's own
- `range_bar`: Range(low, middle, high, break_even, top), RangeBar.show_range, paint_range
- `lot_bar`: LotBar.show_segments([LotSegment...]), signal segmentActivated(key)
- `legend`: Legend([(Source, text)...], hatched=), Swatch
- `textures`: source_brush(source, ratio), lapse_brush(source, ratio) for charts too
- `empty_state`: nothing_yet, filtered_away, could_not_load, too_early; Step(text, run, icon)
- `page_header`: PageHeader(title, subtitle).add_action(widget), the primary last
- `banner`: Banner(lead, rest, tone=, icon=).add_action(button), make_dismissible()
- `toast`: Toast(window).show_message(text, undo)
- `progress`: Progress().begin(sentence), set_share(0..1), finish()
- `tiles`: Tiles([cards], narrow_columns=2) equal columns, fewer in narrow windows
- `flow_layout`: FlowLayout(parent, gap=)
- `focus_ring`: FocusRing().follow(app), is_keyboard_focus()
"""
