"""The shell around the pages: what the desk says, opens over the window, and lists."""
