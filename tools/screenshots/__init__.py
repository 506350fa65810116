"""Pictures of every page of the demo, wide and narrow: `make screenshots` writes docs/pages.md."""
