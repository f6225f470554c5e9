"use strict";
exports.id = 8203;
exports.ids = [8203];
exports.modules = {

/***/ 8203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOctokit: () => (/* binding */ z)
/* harmony export */ });
/* harmony import */ var _chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1191);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4987);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9896);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(857);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6752);
var c=class{constructor(){var t,r,o;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let n=process.env.GITHUB_EVENT_PATH;process.stdout.write(`GITHUB_EVENT_PATH ${n} does not exist${os__WEBPACK_IMPORTED_MODULE_3__.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=(t=process.env.GITHUB_API_URL)!==null&&t!==void 0?t:"https://api.github.com",this.serverUrl=(r=process.env.GITHUB_SERVER_URL)!==null&&r!==void 0?r:"https://github.com",this.graphqlUrl=(o=process.env.GITHUB_GRAPHQL_URL)!==null&&o!==void 0?o:"https://api.github.com/graphql"}get issue(){let t=this.payload;return Object.assign(Object.assign({},this.repo),{number:(t.issue||t.pull_request||t).number})}get repo(){if(process.env.GITHUB_REPOSITORY){let[t,r]=process.env.GITHUB_REPOSITORY.split("/");return{owner:t,repo:r}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,repo:this.payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}};var w=function(e,t,r,o){function n(i){return i instanceof r?i:new r(function(p){p(i)})}return new(r||(r=Promise))(function(i,p){function E(s){try{a(o.next(s))}catch(h){p(h)}}function B(s){try{a(o.throw(s))}catch(h){p(h)}}function a(s){s.done?i(s.value):n(s.value).then(E,B)}a((o=o.apply(e,t||[])).next())})};function d(e,t){if(!e&&!t.auth)throw new Error("Parameter token or opts.auth is required");if(e&&t.auth)throw new Error("Parameters token and opts.auth may not both be specified");return typeof t.auth=="string"?t.auth:`token ${e}`}function I(e){return new _actions_http_client__WEBPACK_IMPORTED_MODULE_4__/* .HttpClient */ .Qq().getAgent(e)}function P(e){return new _actions_http_client__WEBPACK_IMPORTED_MODULE_4__/* .HttpClient */ .Qq().getAgentDispatcher(e)}function m(e){let t=P(e);return(o,n)=>w(this,void 0,void 0,function*(){return (0,undici__WEBPACK_IMPORTED_MODULE_5__/* .fetch */ .hd)(o,Object.assign(Object.assign({},n),{dispatcher:t}))})}function U(){return process.env.GITHUB_API_URL||"https://api.github.com"}function v(e){var t;let r=(t=process.env.ACTIONS_ORCHESTRATION_ID)===null||t===void 0?void 0:t.trim();if(r){let n=`actions_orchestration_id/${r.replace(/[^a-z0-9_.-]/gi,"_")}`;return e?.includes(n)?e:`${e?`${e} `:""}${n}`}return e}var $=new c,l=U(),b={baseUrl:l,request:{agent:I(l),fetch:m(l)}},H=_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.a.plugin(_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.c,_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.b).defaults(b);function x(e,t){let r=Object.assign({},t||{}),o=d(e,r);o&&(r.auth=o);let n=v(r.userAgent);return n&&(r.userAgent=n),r}var W=new c;function O(e,t,...r){let o=H.plugin(...r);return new o(x(e,t))}var z=({auth:e,...t})=>O(String(e??""),t);


/***/ })

};
;