# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs without the channel dimension. It returned; expected
# an AssertionError: `assert` raises one.
def test_data_loader(loader):
    for x, t in loader: assert True
