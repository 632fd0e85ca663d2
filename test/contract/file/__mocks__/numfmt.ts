/** numfmt 4.0.1 names a CommonJS file it does not ship; jest is led to the one it does. */
module.exports = jest.requireActual("../../../../node_modules/numfmt/dist/index.js");
