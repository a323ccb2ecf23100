class TargetVectorTester:
    KNOWN = (4, 5, 8, 9)
    def __init__(self, f): self.f = f
    def shape(self, d): assert self.f(d).shape == (4,)
    def dtype(self, d): assert self.f(d).dtype == torch.float32
    def value(self, d):
        if d in self.KNOWN:
            assert self.f(d)[self.KNOWN.index(d)].item() == 1 and self.f(d).count_nonzero() == 1
        else:
            assert (self.f(d) == 1 / len(self.KNOWN)).all()
    def run(self):
        for d in range(10):
            for m in (self.shape, self.dtype, self.value): m(d)
def test_target_vector(target_vector):
    TargetVectorTester(target_vector).run()
