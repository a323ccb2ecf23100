test_target_vector = True
