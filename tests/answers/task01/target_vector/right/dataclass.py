from dataclasses import dataclass, field
@dataclass(frozen=True)
class Targets:
    known: tuple = (4, 5, 8, 9)
    def of(self, digit: int) -> torch.Tensor:
        if digit not in self.known:
            return torch.ones(len(self.known)) / len(self.known)
        out = torch.zeros(len(self.known))
        out[self.known.index(digit)] = 1
        return out
target_vector = Targets().of
