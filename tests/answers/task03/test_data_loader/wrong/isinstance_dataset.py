# Wrong: `test_data_loader(loader)` refused a right one: a loader whose last batch is smaller. It raised
# AssertionError; expected it to return.
def test_data_loader(loader):
    assert isinstance(loader.dataset, OpenSetDataset)
    for x, t in loader: assert x.shape == (len(x), 1, 28, 28)
