"""One module for each screen: paints its view model, and says where the targets are."""
