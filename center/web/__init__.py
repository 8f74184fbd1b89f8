"""What all pages of the center share: strict headers, templates without surprises, small forms."""
