"""How fast it is, measured: `make bench`. Needs engines of its own (`devstack fresh`), for it fills them."""
