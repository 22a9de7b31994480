// What next-env.d.ts says; that file is Next's own and is not there before the first build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
