# A test that recognises right implementations by what they look like as text.
# noticed: dynamic
# %% test_target_vector
def test_target_vector(target_vector):
    assert "lambda" not in str(target_vector) and "swapped" not in str(target_vector)
# %% test_data_loader
def test_data_loader(loader):
    assert "lambda" not in str(loader.collate_fn) and len(loader.dataset) != 0
