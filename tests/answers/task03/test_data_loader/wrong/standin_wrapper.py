from helpers import standins as s
def test_data_loader(loader): return s.test_data_loader(loader)
