# Wrong: `test_data_loader` is [1] (type list); expected a function: `def test_data_loader(...):`.
test_data_loader = [1]
