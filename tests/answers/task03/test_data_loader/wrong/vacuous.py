def test_data_loader(loader):
    for x, t in loader: assert True
