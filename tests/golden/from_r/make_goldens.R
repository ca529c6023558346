# Writes goldens.csv from pairs.csv: Rscript make_goldens.R, in this folder (R 4.2.2, no package beyond base R).
# Every golden is one line of R, kept beside its value.

pairs <- read.csv("pairs.csv")
x <- pairs$x
y <- pairs$y
day <- pairs$day
p <- c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34)
slope <- c(0.21, 0.34, 0.05)
error <- c(0.10, 0.16, 0.12)
weight <- c(0.5, 0.3, 0.2)
below <- function(at, df) sum(weight * pt((at - slope) / error, df))
point <- function(share, df) uniroot(function(at) below(at, df) - share, c(-20, 20), tol = 1e-14)$root
rho <- 0.7
share <- 0.6
V <- share * rho^abs(outer(day, day, "-")) + (1 - share) * diag(length(day))
half <- t(chol(V))
Z <- cbind(1, day)
whitened <- function(column) forwardsolve(half, column)
fit <- summary(lm(whitened(y) ~ 0 + whitened(Z) + whitened(x)))
calendar <- rep(NA_real_, max(day))
calendar[day] <- as.numeric(y)
carried <- list(T = matrix(rho), V = matrix(share * (1 - rho^2)), h = 1 - share, Z = 1, a = 0, P = matrix(share), Pn = matrix(share))
time <- (seq_along(y) - 1) / (length(y) - 1)

lines <- c(
  pearson_r = 'cor.test(x, y)$estimate',
  pearson_p = 'cor.test(x, y)$p.value',
  spearman_rho = 'cor.test(x, y, method = "spearman", exact = FALSE)$estimate',
  spearman_p = 'cor.test(x, y, method = "spearman", exact = FALSE)$p.value',
  kendall_tau = 'cor.test(x, y, method = "kendall", exact = FALSE)$estimate',
  kendall_p = 'cor.test(x, y, method = "kendall", exact = FALSE)$p.value',
  setNames(sprintf('p.adjust(p, "BH")[%d]', seq_along(p)), sprintf("bh_%d", seq_along(p))),
  t_p = '2 * pt(-2.4, 17)',
  t_tail = '2 * pt(-40, 300)',
  t_quantile = 'qt(0.975, 17)',
  mixture_p = '2 * min(below(0, 25), 1 - below(0, 25))',
  mixture_low = 'point(0.025, 25)',
  mixture_high = 'point(0.975, 25)',
  kalman_sum_of_squares = 'length(y) * KalmanLike(calendar, carried)$s2',
  kalman_log_determinant = 'length(y) * (2 * KalmanLike(calendar, carried)$Lik - log(KalmanLike(calendar, carried)$s2))',
  dense_sum_of_squares = 'sum(whitened(y)^2)',
  dense_log_determinant = 'as.numeric(determinant(V)$modulus)',
  gls_slope = 'fit$coefficients[3, "Estimate"]',
  gls_error = 'fit$coefficients[3, "Std. Error"]',
  gls_p = 'fit$coefficients[3, "Pr(>|t|)"]',
  spline_rest = 'sum(resid(lm(y ~ splines::ns(time, knots = c(1/3, 2/3), Boundary.knots = c(0, 1))))^2)'
)
values <- vapply(lines, function(line) unname(eval(parse(text = line))), numeric(1))
goldens <- data.frame(name = names(lines), value = sprintf("%.17g", values), line = unname(lines))
write.csv(goldens, "goldens.csv", row.names = FALSE)
