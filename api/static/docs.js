// Swagger UI on our own description of the API; a file of its own, because no script may stand in the page.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  presets: [SwaggerUIBundle.presets.apis],
  validatorUrl: null,
});
