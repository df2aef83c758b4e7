"""Small dialogs that write one thing: an entry, a balance."""
