class Splitter:
    def __call__(self, batch, targets):
        self.known = torch.any(torch.ge(targets, .999), dim=1)
        return tuple(getattr(self, n)(batch, targets) for n in ("kb", "kt", "ub"))
    def kb(self, b, t): return b[self.known, ...]
    def kt(self, b, t): return t[self.known, :]
    def ub(self, b, t): return b[~self.known, ...]
split_known_unknown = Splitter()
