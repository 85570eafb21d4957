"""Pictures of proof charts, as SVG and PNG, with what they say in words for who cannot see them."""
