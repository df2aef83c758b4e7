"""How good the advice was: said against happened."""
