"""Looking back at what was recorded: sessions of the store and results of batches, as models without a screen."""
