"""Changes to the files of a plan that leave every other byte as it is."""
