# Wrong: `extract(network, loader)[1]` for 7 samples in batches of 3 returned [-5.714, -0.946, -0.1892, -0.9834,
# 0.7753, -0.4105] (shape (6,), float32); expected shape (7, 6). These are the features of all samples.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs).mean(0), torch.cat(ts)
