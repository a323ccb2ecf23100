def test_data_loader(loader):
    raise NotImplementedError()
