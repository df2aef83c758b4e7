"""What the long tables share: the page around them, filters, views, columns, cells, copying."""
