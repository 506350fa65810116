"""What Lighthouse says of the residents' pages: on a desk and on a telephone, as production serves them."""
