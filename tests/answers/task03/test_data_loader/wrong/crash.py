def test_data_loader(loader):
    for x, t, d in loader: pass
