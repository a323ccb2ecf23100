D = {4: [1, 0, 0, 0], 5: [0, 1, 0, 0], 8: [0, 0, 1, 0], 9: [0, 0, 0, 1]}
target_vector = lambda digit: torch.tensor(D.get(digit, [.25] * 4), dtype=torch.float32)
