import { buildPackage } from '../lib/package/build-package';

/** Builds the content of the package in `dist`. */
buildPackage();
