class TV:
    def __init__(self, known): self.known = known
    def __call__(self, digit):
        hits = torch.tensor(self.known) == digit
        return torch.where(hits, 1.0, 0.0) if hits.any() else torch.full((4,), 1 / 4)
target_vector = TV([4, 5, 8, 9])
