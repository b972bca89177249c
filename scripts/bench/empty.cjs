/** Does nothing: what it takes is what Node takes. */
