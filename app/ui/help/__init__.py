"""The user guide in the window: chapters at the side, the text set like a page of a book."""
