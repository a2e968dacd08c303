const HtmlWebpackPlugin = require("html-webpack-plugin");

module.exports = {
  entry: "./src/index.ts",
  output: { filename: "[name].[contenthash].js", clean: true },
  module: { rules: [{ test: /\.ts$/, use: "ts-loader", exclude: /node_modules/ }] },
  resolve: { extensions: [".ts", ".js"] },
  plugins: [new HtmlWebpackPlugin({ template: "./src/index.html" })],
};
