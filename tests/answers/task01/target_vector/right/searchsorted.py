def target_vector(digit):
    known = torch.tensor([4, 5, 8, 9])
    place = torch.searchsorted(known, digit)
    if place < 4 and known[place] == digit:
        return torch.nn.functional.one_hot(place, 4).to(torch.get_default_dtype())
    return torch.empty(4).fill_(.25)
