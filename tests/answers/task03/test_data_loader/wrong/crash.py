# Wrong: `test_data_loader(loader)` refused a right one: a loader whose last batch is smaller. It crashed with
# ValueError: not enough values to unpack (expected 3, got 2).
def test_data_loader(loader):
    for x, t, d in loader: pass
