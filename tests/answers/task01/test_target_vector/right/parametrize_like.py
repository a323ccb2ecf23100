CASES = [(4, (1, 0, 0, 0)), (5, (0, 1, 0, 0)), (8, (0, 0, 1, 0)), (9, (0, 0, 0, 1))] + [(u, (1 / 4,) * 4) for u in (0, 1, 2, 3, 6, 7)]
def test_target_vector(target_vector):
    def one(digit, expected):
        result = target_vector(digit)
        assert result.shape == torch.Size([len(expected)])
        assert result.dtype in {torch.float, torch.double}
        assert (result - torch.tensor(expected)).abs().max().item() < 1e-6
    list(map(lambda case: one(*case), CASES))
