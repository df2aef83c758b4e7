"""The frame around the pages: sidebar, status line, menus."""
