"""The one registry of actions: menus, palette, shortcuts and the sheet of keys are read from it."""
