test_data_loader = [1]
