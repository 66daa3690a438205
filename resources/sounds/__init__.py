"""Short sounds of the product's own, and the score they are made from (``score``)."""
