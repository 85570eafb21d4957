"""At trial: what just happened, in one short command each."""
