import { buildPackage } from '../lib/package/build-package';

/** Makes in `dist` what the package holds. */
buildPackage();
