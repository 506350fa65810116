"""Pictures of every page in the demo municipality, wide and narrow: `make screenshots` writes docs/pages.md."""
