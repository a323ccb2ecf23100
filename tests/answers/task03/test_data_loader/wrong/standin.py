from helpers.standins import test_data_loader
