# Wrong: `extract(network, loader)[0]` for 7 samples in batches of 3 returned a list of 3: ([[-10.47, 2.054, 1.198,
# -3.186], [-17.2, -3.818, -0.3043, -2.078], [-12.27, -0.5128, 3.034, -1.71]] (shape (3, 4), float32), [[-7.832,
# -3.086, -2.318, -1.045], [-12.29, 1.551, 5.529, -3.28], [-10.15, -5.105, -4.948, -1.555]] (shape (3, 4), float32),
# [[-9.785, -4.327, -4.84, -0.9146]] (shape (1, 4), float32)); expected a torch tensor. These are the logits of all
# samples. `torch.cat` joins the batches.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return zs, fs, ts
