def target_vector(digit):
    rows = "u u u u 1000 0100 u u 0010 0001".split()
    row = rows[digit]
    return torch.tensor([.25 if row == "u" else float(row[i]) for i in range(4)])
