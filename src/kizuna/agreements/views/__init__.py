"""Pages of papers: one module for each thing a person does with them."""
